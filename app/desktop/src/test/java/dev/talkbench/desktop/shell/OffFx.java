package dev.talkbench.desktop.shell;

import dev.talkbench.store.UserStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;

/** A door to a real store that notes every call from the thread that draws. */
final class OffFx {
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** The store behind the door. */
  UserStore guard(UserStore store) {
    return (UserStore)
        Proxy.newProxyInstance(
            UserStore.class.getClassLoader(),
            new Class<?>[] {UserStore.class},
            (proxy, method, arguments) -> {
              if (Platform.isFxApplicationThread()) {
                calls.add(method.getName() + " at " + caller());
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().startsWith("dev.talkbench."))
                    .filter(frame -> !frame.getClassName().startsWith(OffFx.class.getName()))
                    .findFirst())
        .map(StackWalker.StackFrame::toString)
        .orElse("nowhere");
  }

  /** What was asked on the JavaFX thread. */
  List<String> calls() {
    return List.copyOf(calls);
  }
}

package dev.talkbench.cli;

import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code runs export} and {@code runs import}: runs move between machines as a file. */
final class RunsMove {
  private static final String MACHINE = "machine";
  private static final int ALL = Integer.MAX_VALUE;

  private RunsMove() {}

  /** {@code runs export}. */
  static final class Export implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(Operand.one("FILE", language.pick("쓸 파일", "file to write")));
      spec.addPositional(
          Operand.from(
              1, "ID", Long.class, language.pick("번호 (없으면 모두)", "their numbers (else all)")));
      spec.addOption(
          OptionSpec.builder("--name")
              .paramLabel("NAME")
              .type(String.class)
              .description(
                  language.pick(
                      "이 컴퓨터를 부를 이름 (없으면 CPU)", "what to call this machine (else its CPU)"))
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      Path file = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      List<Long> ids =
          Objects.requireNonNull(given.<List<Long>>matchedPositionalValue(1, List.of()));
      UserStore store = session.store();
      if (ids.isEmpty()) {
        ids = store.runs(null, null, ALL).stream().map(Run::id).sorted().toList();
      }
      for (long id : ids) {
        RunsCommand.run(id, session);
      }
      Target.refuseOddities(file, session);
      Target.refuseOthersThanBundles(file);
      write(file, ids, name(given, ids, session), session);
      if (session.json()) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.toAbsolutePath().normalize().toString());
        object.put("runs", ids.size());
        session.object(object);
      } else {
        session.line(
            session.pick("내보낸 실행 " + ids.size() + ": ", ids.size() + " runs exported: ") + file);
      }
      return DONE;
    }

    private static String name(ParseResult given, List<Long> ids, Session session) {
      String name = given.matchedOptionValue("--name", null);
      if (name == null && !ids.isEmpty()) {
        Map<String, Object> machine = RunsCommand.run(ids.getLast(), session).environment();
        name = String.valueOf(machine.getOrDefault("cpu", machine.getOrDefault("os", "?")));
      }
      String words = name == null ? "?" : name.replaceAll("\\p{Cntrl}", " ").strip();
      if (words.isEmpty() || words.length() > 80) {
        throw new CliException("--name: 1..80, " + session.pick("받은 값: ", "not: ") + words);
      }
      return words;
    }

    /** Whole or not at all: a bundle that ends early would be refused elsewhere. */
    private static void write(Path file, List<Long> ids, String name, Session session)
        throws IOException {
      Path target = file.toAbsolutePath().normalize();
      Path folder = Objects.requireNonNull(target.getParent());
      if (!Files.isDirectory(folder)) {
        throw new CliException(session.pick("그런 폴더가 없습니다: ", "no such folder: ") + folder);
      }
      Path part = Files.createTempFile(folder, ".runs", ".part");
      try {
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
          out.write(
              RunBundle.head(machine(session.store()), name, ids.size(), Instant.now()) + "\n");
          for (long id : ids) {
            out.write(RunBundle.line(RunsCommand.run(id, session)) + "\n");
          }
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  /** {@code runs import}. */
  static final class Import implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(Operand.one("FILE", language.pick("가져올 파일", "the bundle")));
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      Path file = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      RunBundle bundle = RunBundle.read(file);
      UserStore store = session.store();
      String origin = bundle.name() + " (" + bundle.machine().substring(0, 8) + ")";
      Set<String> here = new HashSet<>();
      store.runs(null, null, ALL).forEach(run -> here.add(mark(run)));
      int added = 0;
      for (Run run : bundle.runs()) {
        if (here.add(mark(run))) {
          // Whoever has ever been sent a bundle knows this machine's id: what comes from a file was
          // not seen to be measured here, and decides nothing.
          store.addRun(run.from(run.origin() == null ? origin : run.origin()));
          added++;
        }
      }
      session.changed();
      int known = bundle.runs().size() - added;
      if (session.json()) {
        var object = new LinkedHashMap<String, Object>();
        object.put("added", added);
        object.put("known", known);
        object.put("origin", origin);
        session.object(object);
      } else {
        session.line(
            session.pick(
                    "가져온 실행 " + added + ", 이미 있던 것 " + known,
                    added + " runs added, " + known + " known")
                + "  "
                + session.faint(origin));
      }
      return DONE;
    }
  }

  /** What tells a run from every other, wherever it is kept. */
  private static String mark(Run run) {
    return run.demo()
        + " "
        + run.scenario()
        + " "
        + run.seed()
        + " "
        + run.started().toEpochMilli()
        + " "
        + run.outcome()
        + " "
        + run.parameters();
  }

  /** A name that says nothing about the machine or its owner; made when first needed. */
  private static String machine(UserStore store) {
    Optional<String> known = store.setting(MACHINE);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    store.setSetting(MACHINE, id);
    return id;
  }
}

package dev.talkbench.cli;

import dev.talkbench.instance.HandOver;
import dev.talkbench.library.Library;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Sources;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.StoreException;
import dev.talkbench.workspace.DataDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything the app stands on and says how to mend what is wrong. Changes nothing but
 * what opening a database changes. May take seconds; any thread but JavaFX's.
 */
public final class Doctor {
  private static final long MEBI = 1 << 20;
  private static final long TOO_LITTLE_MIB = 50;
  private static final long LITTLE_MIB = 500;

  private final DataDir data;
  private final Language language;
  private final List<Check> checks = new ArrayList<>();

  private Doctor(DataDir data, Language language) {
    this.data = data;
    this.language = language;
  }

  /** All checks, in the order in which one depends on the other. */
  public static List<Check> run(DataDir data, Language language) {
    var doctor = new Doctor(data, language);
    boolean writable = doctor.folder();
    doctor.disk();
    List<Library> libraries = writable ? doctor.database() : List.of();
    doctor.index();
    doctor.libraries(libraries);
    doctor.window();
    for (HostChecks host : ServiceLoader.load(HostChecks.class)) {
      doctor.checks.addAll(host.run(language));
    }
    return List.copyOf(doctor.checks);
  }

  private String pick(String ko, String en) {
    return language.pick(ko, en);
  }

  private void failed(String id, String name, String found, String mend) {
    checks.add(new Check(id, name, Check.Verdict.FAILED, found, mend));
  }

  private boolean folder() {
    String name = pick("데이터 폴더", "data folder");
    Path root = data.root();
    Path nearest = root;
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest) || !canWrite(nearest)) {
      failed(
          "data-folder",
          name,
          nearest + pick("에 쓸 수 없습니다", " cannot be written"),
          pick(
              "쓸 수 있게 하거나 --data-dir로 다른 폴더를 주세요",
              "make it writable, or choose another folder with --data-dir"));
      return false;
    }
    checks.add(Check.ok("data-folder", name, root.toString()));
    return true;
  }

  /** Asking for permissions says little on network disks; a file that was made says it all. */
  private static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "check", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void disk() {
    String name = pick("디스크", "disk");
    Path at = data.root();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    try {
      long free = Files.getFileStore(at).getUsableSpace() / MEBI;
      String found = String.format(Locale.ROOT, pick("%,d MB 남음", "%,d MB free"), free);
      if (free >= LITTLE_MIB) {
        checks.add(Check.ok("disk", name, found));
      } else {
        checks.add(
            new Check(
                "disk",
                name,
                free < TOO_LITTLE_MIB ? Check.Verdict.FAILED : Check.Verdict.WARNING,
                found,
                pick(
                    "공간을 비우세요. cache 폴더는 창을 닫고 지워도 됩니다",
                    "free some space; the cache folder may be deleted while no window is open")));
      }
    } catch (IOException e) {
      failed("disk", name, words(e), pick("디스크를 확인하세요", "check the disk"));
    }
  }

  private List<Library> database() {
    String name = pick("데이터베이스", "database");
    if (!Files.exists(data.userDb())) {
      checks.add(
          Check.ok("database", name, pick("아직 없음 (처음 쓸 때 만듭니다)", "none yet (made when needed)")));
      return List.of();
    }
    try (var store = SqliteUserStore.open(data.userDb(), data.natives())) {
      List<Library> libraries = store.libraries();
      checks.add(
          Check.ok(
              "database",
              name,
              pick(
                  "온전함, 라이브러리 " + libraries.size() + "개",
                  "sound, "
                      + libraries.size()
                      + (libraries.size() == 1 ? " library" : " libraries"))));
      return libraries;
    } catch (StoreException e) {
      failed(
          "database",
          name,
          words(e),
          pick(
              "talkbench restore 파일로 백업을 되돌리세요",
              "bring a backup back with talkbench restore FILE"));
      return List.of();
    }
  }

  private void index() {
    String name = pick("검색 색인", "search index");
    if (!Files.isDirectory(data.index())) {
      checks.add(
          Check.ok("index", name, pick("아직 없음 (처음 찾을 때 만듭니다)", "none yet (made when needed)")));
      return;
    }
    String why;
    try {
      Optional<String> doubt = LuceneIndex.doubt(data.index());
      if (doubt.isEmpty()) {
        checks.add(Check.ok("index", name, pick("온전함", "sound")));
        return;
      }
      why = Sentences.in(language, doubt.get());
    } catch (IOException e) {
      why = words(e);
    }
    failed(
        "index",
        name,
        why,
        pick(
            "talkbench library reindex로 다시 만드세요. 노트와 책갈피는 그대로입니다",
            "build it again with talkbench library reindex; notes and bookmarks stay"));
  }

  private void libraries(List<Library> libraries) {
    for (Library library : libraries) {
      String name = pick("라이브러리 ", "library ") + library.id();
      try (NoteSource source = new Sources().open(library)) {
        NoteSource.Listing listing = source.list();
        int skipped = listing.skipped().size();
        String found =
            pick("노트 " + listing.notes().size() + "개", listing.notes().size() + " notes")
                + (skipped == 0 ? "" : pick(", 건너뜀 " + skipped, ", " + skipped + " passed over"));
        checks.add(Check.ok("library", name, found));
      } catch (IOException e) {
        failed(
            "library",
            name,
            words(e),
            pick(
                "드라이브를 연결하거나 폴더를 되돌려 놓으세요. 필요 없으면 talkbench library remove " + library.id(),
                "connect its drive or put the folder back; if it is not needed any more: talkbench"
                    + " library remove "
                    + library.id()));
      }
    }
  }

  private void window() {
    String name = pick("창", "window");
    try {
      boolean open = HandOver.windowIsOpen(data.run());
      checks.add(Check.ok("window", name, open ? pick("열려 있음", "open") : pick("닫혀 있음", "closed")));
    } catch (IOException e) {
      failed(
          "window",
          name,
          words(e),
          pick(
              "데이터 폴더의 run 폴더를 지우고 다시 여세요",
              "delete the folder run in the data folder and open again"));
    }
  }

  private String words(Exception e) {
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : Sentences.in(language, message);
  }
}

package dev.talkbench.store;

import dev.talkbench.library.Library;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader's data in one SQLite file: which tables there are is told by {@link Migrations}, how
 * the file is opened and kept safe by {@link Database}.
 */
public final class SqliteUserStore implements UserStore {
  private final Database database;

  private SqliteUserStore(Database database) {
    this.database = database;
  }

  /**
   * A store, and what had to be done before it could be opened.
   *
   * @param mended null when the database was sound
   */
  public record Opened(SqliteUserStore store, @Nullable Mended mended) {
    Opened(Database database, @Nullable Mended mended) {
      this(new SqliteUserStore(database), mended);
    }
  }

  /**
   * Opens the database, checks it and brings its schema up to date; makes it when there is none.
   *
   * @param file of the database
   * @param natives folder for SQLite's unpacked native code; counts for the whole JVM, the first
   *     caller decides
   * @throws DamagedException it is not what was written
   * @throws StoreException it is newer than this program, or cannot be written
   */
  public static SqliteUserStore open(Path file, Path natives) {
    return new SqliteUserStore(Database.open(file, natives));
  }

  /**
   * As {@link #open}; but a damaged database is set aside and the newest good backup takes its
   * place, an empty one when there is none.
   *
   * @throws StoreException it is newer than this program, or cannot be written
   */
  public static Opened openOrMend(Path file, Path natives, Backups backups) {
    return Mending.open(file, natives, backups);
  }

  /** The file under the tables, for tests that fill or damage it. */
  Database database() {
    return database;
  }

  @Override
  public List<Library> libraries() {
    return database.rows(
        "select id, name, kind, source from library order by position",
        row ->
            new Library(
                row.getString(1),
                row.getString(2),
                Library.Kind.valueOf(row.getString(3)),
                Path.of(row.getString(4))));
  }

  @Override
  public void addLibrary(Library library) {
    Path source = library.source();
    if (source == null) {
      throw new IllegalArgumentException("the built-in pack is not registered");
    }
    database.update(
        "insert into library (id, name, kind, source) values (?, ?, ?, ?)",
        library.id(),
        library.name(),
        library.kind().name(),
        source.toString());
  }

  @Override
  public boolean removeLibrary(String id) {
    return database.update("delete from library where id = ?", id) > 0;
  }

  @Override
  public Optional<String> setting(String key) {
    return database.row("select value from setting where key = ?", row -> row.getString(1), key);
  }

  @Override
  public void setSetting(String key, String value) {
    database.update(
        "insert into setting (key, value) values (?, ?)"
            + " on conflict (key) do update set value = excluded.value",
        key,
        value);
  }

  @Override
  public Optional<Visit> visit(String note) {
    return database.row(
        "select note, offset, progress, at, minutes from visit where note = ?",
        SqliteUserStore::visit,
        note);
  }

  @Override
  public List<Visit> visits(int limit) {
    return database.rows(
        "select note, offset, progress, at, minutes from visit order by at desc, note limit ?",
        SqliteUserStore::visit,
        Math.max(0, limit));
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getString(1),
        row.getInt(2),
        row.getDouble(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getInt(5));
  }

  @Override
  public void setVisit(Visit visit) {
    database.update(
        "insert into visit (note, offset, progress, at, minutes) values (?, ?, ?, ?, ?)"
            + " on conflict (note) do update set offset = excluded.offset,"
            + " minutes = case when excluded.progress >= progress then excluded.minutes"
            + " else minutes end,"
            + " progress = max(progress, excluded.progress), at = excluded.at",
        visit.note(),
        visit.offset(),
        visit.progress(),
        visit.at().toEpochMilli(),
        visit.minutes());
  }

  @Override
  public List<Bookmark> bookmarks() {
    return database.in(BookmarkTable::read);
  }

  @Override
  public void addBookmark(Bookmark bookmark) {
    database.update(
        BookmarkTable.PUT,
        bookmark.note(),
        bookmark.anchor(),
        bookmark.heading(),
        bookmark.excerpt(),
        bookmark.at().toEpochMilli());
  }

  @Override
  public boolean removeBookmark(String note, String anchor) {
    return database.update("delete from bookmark where note = ? and anchor = ?", note, anchor) > 0;
  }

  @Override
  public List<Highlight> highlights() {
    return database.in(HighlightTable::read);
  }

  @Override
  public Highlight addHighlight(Highlight highlight) {
    return highlight.withId(database.atomically(db -> HighlightTable.add(db, highlight)));
  }

  @Override
  public boolean setHighlight(Highlight highlight) {
    return database.atomically(db -> HighlightTable.set(db, highlight));
  }

  @Override
  public boolean removeHighlight(long id) {
    return database.update("delete from highlight where id = ?", id) > 0;
  }

  @Override
  public Tabs tabs() {
    return database.in(TabTable::read);
  }

  @Override
  public void setTabs(Tabs tabs) {
    database.atomically(
        db -> {
          TabTable.replace(db, tabs);
          return true;
        });
  }

  @Override
  public List<String> recentSearches(int limit) {
    return database.in(db -> SearchTable.recent(db, limit));
  }

  @Override
  public void addRecentSearch(String query, Instant at) {
    database.atomically(
        db -> {
          SearchTable.addRecent(db, query, at);
          return true;
        });
  }

  @Override
  public boolean removeRecentSearch(String query) {
    return database.update("delete from search_recent where query = ?", query) > 0;
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return database.in(SearchTable::saved);
  }

  @Override
  public void saveSearch(SavedSearch search) {
    database.update(SearchTable.SAVE, search.name(), search.query(), search.at().toEpochMilli());
  }

  @Override
  public boolean removeSavedSearch(String name) {
    return database.update("delete from search_saved where name = ?", name) > 0;
  }

  @Override
  public void renameNote(String from, String to) {
    database.atomically(
        db -> {
          // A tab may show the same note twice; a visit and a bookmark are one of a kind.
          for (String table :
              List.of("or ignore visit", "or ignore bookmark", "highlight", "tab")) {
            try (PreparedStatement update =
                db.prepareStatement("update " + table + " set note = ?2 where note = ?1")) {
              update.setString(1, from);
              update.setString(2, to);
              update.executeUpdate();
            }
          }
          return true;
        });
  }

  @Override
  public Run addRun(Run run) {
    byte[] stream = RunRow.gzip(run.stream());
    long id =
        database.atomically(
            tx -> {
              long added;
              try (PreparedStatement insert =
                  tx.prepareStatement(
                      "insert into run ("
                          + RunRow.COLUMNS
                          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")) {
                RunRow.bind(insert, run);
                try (ResultSet row = insert.executeQuery()) {
                  added = row.getLong(1);
                }
              }
              try (PreparedStatement insert =
                  tx.prepareStatement("insert into run_stream (run, gzip) values (?, ?)")) {
                insert.setLong(1, added);
                insert.setBytes(2, stream);
                insert.executeUpdate();
              }
              return added;
            });
    return run.withId(id);
  }

  @Override
  public List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit) {
    return database.rows(
        "select id, "
            + RunRow.COLUMNS
            + " from run where (?1 is null or demo = ?1) and (?2 is null or scenario = ?2)"
            + " order by id desc limit ?3",
        row -> RunRow.read(row, ""),
        demo,
        scenario,
        Math.max(0, limit));
  }

  @Override
  public Optional<Run> run(long id) {
    return database.row(
        "select id, "
            + RunRow.COLUMNS
            + ", gzip from run left join run_stream on run = id where id = ?",
        row -> {
          byte[] stream = row.getBytes("gzip");
          return RunRow.read(row, stream == null ? "" : RunRow.gunzip(stream));
        },
        id);
  }

  @Override
  public Optional<String> claimWording(String claim) {
    return database.row(
        "select wording from claim_stamp where claim = ?", row -> row.getString(1), claim);
  }

  @Override
  public void setClaimWording(String claim, String wording, Instant at) {
    database.update(
        "insert into claim_stamp (claim, wording, at) values (?, ?, ?)"
            + " on conflict (claim) do update set wording = excluded.wording, at = excluded.at",
        claim,
        wording,
        at.toEpochMilli());
  }

  @Override
  public Backup backup(Path file) {
    return BackupFile.write(database.file(), file);
  }

  @Override
  public Restored restore(Path backup, Backups backups) {
    Path part = database.file().resolveSibling(database.file().getFileName() + ".restore");
    return Mending.exclusively(
        backups,
        () -> {
          Backup checked = BackupFile.prepare(backup, part);
          try {
            Backup aside =
                BackupFile.write(
                    database.file(), backups.free("before-restore-", java.time.Instant.now()));
            database.replaceBy(part);
            return new Restored(checked, aside.file());
          } finally {
            BackupFile.delete(part);
          }
        });
  }

  @Override
  public void close() {
    database.close();
  }
}

package dev.talkbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema, step by step. A step that has shipped is never edited; a change is a new step. {@code
 * user_version} counts the steps a database has taken.
 */
final class Migrations {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              create table library (
                position integer primary key autoincrement,
                id text not null unique,
                name text not null,
                kind text not null,
                source text not null) strict
              """,
              """
              create table setting (
                key text primary key,
                value text not null) strict, without rowid
              """,
              """
              create table visit (
                note text primary key,
                offset integer not null,
                progress real not null,
                at integer not null) strict, without rowid
              """,
              "create index visit_at on visit (at desc)"),
          List.of(
              // The stream stands apart, so that a list of runs does not read it.
              """
              create table run (
                id integer primary key autoincrement,
                demo text not null,
                scenario text not null,
                seed integer not null,
                started integer not null,
                seconds real not null,
                outcome text not null,
                parameters text not null,
                metrics text not null,
                units text not null,
                badges text not null,
                environment text not null,
                error text) strict
              """,
              "create index run_demo on run (demo, scenario)",
              """
              create table run_stream (
                run integer primary key references run (id) on delete cascade,
                gzip blob not null) strict
              """),
          List.of(
              "alter table visit add column minutes integer not null default 0",
              """
              create table bookmark (
                note text not null,
                anchor text not null,
                heading text not null,
                excerpt text not null,
                at integer not null,
                primary key (note, anchor)) strict, without rowid
              """,
              """
              create table tab (
                open integer not null,
                position integer not null,
                active integer not null,
                note text not null,
                title text not null,
                offset integer not null,
                delta real not null,
                primary key (open, position)) strict, without rowid
              """),
          List.of(
              // Null: measured on this machine.
              "alter table run add column origin text",
              """
              create table claim_stamp (
                claim text primary key,
                wording text not null,
                at integer not null) strict, without rowid
              """),
          List.of(
              """
              create table search_recent (
                query text primary key,
                at integer not null) strict, without rowid
              """,
              """
              create table search_saved (
                name text primary key,
                query text not null,
                at integer not null) strict, without rowid
              """),
          List.of(
              """
              create table highlight (
                id integer primary key autoincrement,
                note text not null,
                quote text not null,
                start integer not null,
                note_hash text not null,
                section_hash text not null,
                in_section integer not null,
                before text not null,
                after text not null,
                shared_before integer not null,
                shared_after integer not null,
                alone integer not null,
                colour text not null,
                comment text not null,
                at integer not null) strict
              """));

  /** What a database that took every step says in {@code user_version}. */
  static final int LATEST = STEPS.size();

  private Migrations() {}

  /** {@code user_version} of the database. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma user_version")) {
      return row.getInt(1);
    }
  }

  /** Takes the steps up to {@code target}, each in a transaction of its own. */
  static void run(Connection connection, int target) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      while (version(connection) < target) {
        statement.execute("begin immediate");
        try {
          // Read again inside: another process may have taken the step meanwhile.
          int step = version(connection);
          if (step < target) {
            for (String sql : STEPS.get(step)) {
              statement.execute(sql);
            }
            statement.execute("pragma user_version = " + (step + 1));
          }
          statement.execute("commit");
        } catch (SQLException e) {
          Database.rollBack(statement, e);
          throw e;
        }
      }
    }
  }
}

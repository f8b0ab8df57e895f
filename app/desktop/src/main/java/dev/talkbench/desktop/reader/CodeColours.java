package dev.talkbench.desktop.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells words from strings and comments with RSyntaxTextArea's lexers; no Swing component is made.
 * The newest listings are remembered. JavaFX thread, but for the lexing itself.
 */
final class CodeColours {
  /** Longest listing coloured, in characters: beyond it plain text reads as well. */
  private static final int LONGEST = 400_000;

  private static final int REMEMBERED = 64;

  private final Executor background;
  private final Map<String, List<Run>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Run>> eldest) {
          return size() > REMEMBERED;
        }
      };

  CodeColours(Executor background) {
    this.background = background;
  }

  /**
   * A stretch of code of one kind.
   *
   * @param length UTF-16 units
   * @param style style class, or null for plain code
   */
  record Run(int length, @Nullable String style) {}

  /** The colours if they are known already, else null. */
  @Nullable List<Run> known(String language, String code) {
    return known.get(language + "\n" + code);
  }

  /** Colours a listing; completes on the JavaFX thread, with no runs for an unknown language. */
  CompletableFuture<List<Run>> colour(String language, String code) {
    String style = style(language);
    if (style == null || code.length() > LONGEST) {
      return CompletableFuture.completedFuture(List.of());
    }
    return CompletableFuture.supplyAsync(() -> lex(style, code), background)
        .thenApplyAsync(
            runs -> {
              known.put(language + "\n" + code, runs);
              return runs;
            },
            Platform::runLater);
  }

  /** The runs of {@code code}; their lengths add up to its length. */
  static List<Run> lex(String syntax, String code) {
    TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(syntax);
    var runs = new ArrayList<Run>();
    char[] letters = code.toCharArray();
    int state = TokenTypes.NULL;
    int at = 0;
    while (at <= letters.length) {
      int end = at;
      while (end < letters.length && letters[end] != '\n') {
        end++;
      }
      Token token = maker.getTokenList(new Segment(letters, at, end - at), state, at);
      int covered = at;
      while (token != null && token.isPaintable()) {
        add(runs, token.length(), style(token.getType()));
        covered += token.length();
        token = token.getNextToken();
      }
      add(runs, end - covered, null);
      if (end < letters.length) {
        add(runs, 1, null);
      }
      state = maker.getLastTokenTypeOnLine(new Segment(letters, at, end - at), state);
      at = end + 1;
    }
    return runs;
  }

  private static void add(List<Run> runs, int length, @Nullable String style) {
    if (length <= 0) {
      return;
    }
    Run last = runs.isEmpty() ? null : runs.getLast();
    if (last != null && java.util.Objects.equals(last.style(), style)) {
      runs.set(runs.size() - 1, new Run(last.length() + length, style));
    } else {
      runs.add(new Run(length, style));
    }
  }

  private static @Nullable String style(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "code-comment";
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME ->
          "code-word";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.REGEX ->
          "code-string";
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          "code-number";
      case TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.VARIABLE,
          TokenTypes.MARKUP_TAG_ATTRIBUTE ->
          "code-note";
      case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE -> "code-name";
      default -> null;
    };
  }

  /** The lexer for a language as notes name it, or null. */
  static @Nullable String style(String language) {
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "java" -> SyntaxConstants.SYNTAX_STYLE_JAVA;
      case "kotlin", "kt", "kts" -> SyntaxConstants.SYNTAX_STYLE_KOTLIN;
      case "groovy", "gradle" -> SyntaxConstants.SYNTAX_STYLE_GROOVY;
      case "scala" -> SyntaxConstants.SYNTAX_STYLE_SCALA;
      case "js", "javascript", "jsx", "mjs" -> SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT;
      case "ts", "typescript", "tsx" -> SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT;
      case "json", "jsonc" -> SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS;
      case "sql", "mysql", "postgresql", "plsql" -> SyntaxConstants.SYNTAX_STYLE_SQL;
      case "sh", "bash", "shell", "zsh", "console" -> SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL;
      case "bat", "cmd" -> SyntaxConstants.SYNTAX_STYLE_WINDOWS_BATCH;
      case "py", "python" -> SyntaxConstants.SYNTAX_STYLE_PYTHON;
      case "rb", "ruby" -> SyntaxConstants.SYNTAX_STYLE_RUBY;
      case "go", "golang" -> SyntaxConstants.SYNTAX_STYLE_GO;
      case "rs", "rust" -> SyntaxConstants.SYNTAX_STYLE_RUST;
      case "c", "h" -> SyntaxConstants.SYNTAX_STYLE_C;
      case "cpp", "c++", "cc", "hpp" -> SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS;
      case "cs", "csharp", "c#" -> SyntaxConstants.SYNTAX_STYLE_CSHARP;
      case "swift", "dart" -> SyntaxConstants.SYNTAX_STYLE_DART;
      case "php" -> SyntaxConstants.SYNTAX_STYLE_PHP;
      case "html", "vue", "liquid" -> SyntaxConstants.SYNTAX_STYLE_HTML;
      case "xml", "svg", "pom" -> SyntaxConstants.SYNTAX_STYLE_XML;
      case "css" -> SyntaxConstants.SYNTAX_STYLE_CSS;
      case "scss", "sass", "less" -> SyntaxConstants.SYNTAX_STYLE_LESS;
      case "yaml", "yml" -> SyntaxConstants.SYNTAX_STYLE_YAML;
      case "properties", "env" -> SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE;
      case "ini", "conf", "cfg" -> SyntaxConstants.SYNTAX_STYLE_INI;
      case "dockerfile", "docker" -> SyntaxConstants.SYNTAX_STYLE_DOCKERFILE;
      case "make", "makefile" -> SyntaxConstants.SYNTAX_STYLE_MAKEFILE;
      case "proto", "protobuf" -> SyntaxConstants.SYNTAX_STYLE_PROTO;
      case "lua" -> SyntaxConstants.SYNTAX_STYLE_LUA;
      case "perl", "pl" -> SyntaxConstants.SYNTAX_STYLE_PERL;
      case "clojure", "clj" -> SyntaxConstants.SYNTAX_STYLE_CLOJURE;
      case "asm", "nasm", "s" -> SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_X86;
      case "tex", "latex" -> SyntaxConstants.SYNTAX_STYLE_LATEX;
      default -> null;
    };
  }
}

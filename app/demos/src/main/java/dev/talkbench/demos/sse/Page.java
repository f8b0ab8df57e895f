package dev.talkbench.demos.sse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The page at the token root: shows the events as they come. Loads nothing but the stream. */
final class Page {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c2024; --soft: #60646c; --line: #d9dde3; --back: #fbfbfc; --live: #2b7a4b; --off: #b4232a; }
      @media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --soft: #a0a6ae; --line: #33383f; --back: #15181b; --live: #6cc58f; --off: #ff8b8f; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.6 Pretendard, system-ui, sans-serif; }
      main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.5rem; }
      h1 { margin: 0; font-size: 1.5rem; font-weight: 650; letter-spacing: -0.01em; }
      p { margin: .35rem 0 0; color: var(--soft); }
      #state { display: flex; gap: .6rem; align-items: center; margin: 2rem 0 .75rem; font-variant-numeric: tabular-nums; }
      #dot { width: .6rem; height: .6rem; border-radius: 50%; background: var(--off); }
      #dot.live { background: var(--live); }
      #count { margin-left: auto; color: var(--soft); }
      ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); font: 14px/1.5 "Nanum Gothic Coding", ui-monospace, monospace; }
      li { display: grid; grid-template-columns: 4rem 1fr; gap: 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      li span { color: var(--soft); text-align: right; font-variant-numeric: tabular-nums; }
      """;

  private static final String SCRIPT =
      """
      const ko = navigator.language.startsWith('ko');
      const word = ko
        ? { title: '이벤트 스트림', lead: '서버가 보내는 것은 “다시 가져가세요”라는 신호뿐입니다.', live: '연결됨', off: '다시 연결하는 중', count: n => n + '건' }
        : { title: 'Event stream', lead: 'All the server sends is a signal: fetch again.', live: 'Connected', off: 'Connecting again', count: n => n + (n === 1 ? ' event' : ' events') };
      const at = id => document.getElementById(id);
      document.documentElement.lang = ko ? 'ko' : 'en';
      document.title = at('title').textContent = word.title;
      at('lead').textContent = word.lead;
      let seen = 0;
      const show = live => { at('dot').className = live ? 'live' : ''; at('words').textContent = live ? word.live : word.off; };
      show(false);
      const source = new EventSource('events');
      source.onopen = () => show(true);
      source.onerror = () => show(false);
      source.onmessage = event => {
        at('count').textContent = word.count(++seen);
        const row = document.createElement('li');
        const id = document.createElement('span');
        const data = document.createElement('code');
        id.textContent = event.lastEventId;
        data.textContent = event.data;
        row.append(id, data);
        at('events').prepend(row);
        while (at('events').childElementCount > 20) at('events').lastElementChild.remove();
      };
      """;

  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>SSE</title>
      <style>{style}</style>
      </head>
      <body>
      <main>
      <h1 id="title"></h1>
      <p id="lead"></p>
      <div id="state" role="status"><span id="dot"></span><span id="words"></span><span id="count"></span></div>
      <ol id="events"></ol>
      </main>
      <script>{script}</script>
      </body>
      </html>
      """;

  private Page() {}

  /** The page with a policy that lets run exactly what is in it. */
  static Response.Whole response() {
    String policy =
        "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; style-src 'sha256-"
            + hash(STYLE)
            + "'; script-src 'sha256-"
            + hash(SCRIPT)
            + "'";
    return new Response.Whole(
        200,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", policy,
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Resource-Policy", "same-origin"),
        HTML.replace("{style}", STYLE).replace("{script}", SCRIPT));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

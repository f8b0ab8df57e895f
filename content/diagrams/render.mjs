// Draws every Mermaid fence of the pack once for each theme, at twice the size: diagrams/<hash>-{light,dark}.png, where <hash>
// is the beginning of the SHA-256 of the fence's text. Run after changing a diagram (Node 20, Chromium):
//   npm install --no-save mermaid@11 playwright-core && node content/diagrams/render.mjs [CHROMIUM]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pack = join(here, '..');
const require = createRequire(pathToFileURL(join(process.cwd(), 'package.json')));
const { chromium } = require('playwright-core');
const mermaid = readFileSync(join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js'), 'utf8');
const font = readFileSync(join(pack, '../assets/fonts/Pretendard-Regular.otf')).toString('base64');

// The tokens of assets/theme/tokens.css.
const themes = {
  light: { paper: '#FBFAF7', surface: '#FFFFFF', sunken: '#F3F1EC', ink: '#1F2328', muted: '#59626D', line: '#B9B3A6', accent: '#2457D6' },
  dark: { paper: '#15171B', surface: '#1C1F25', sunken: '#101216', ink: '#E6E8EB', muted: '#9CA6B3', line: '#4A515D', accent: '#86A9FF' },
};
const variables = (t) => ({
  fontFamily: 'Pretendard', fontSize: '15px', darkMode: t.paper === '#15171B', background: t.paper,
  primaryColor: t.surface, primaryBorderColor: t.line, primaryTextColor: t.ink, secondaryColor: t.sunken, tertiaryColor: t.sunken,
  lineColor: t.muted, textColor: t.ink, mainBkg: t.surface, nodeBorder: t.line, clusterBkg: t.sunken, clusterBorder: t.line,
  edgeLabelBackground: t.paper, titleColor: t.ink, actorBkg: t.surface, actorBorder: t.line, actorTextColor: t.ink,
  actorLineColor: t.line, signalColor: t.muted, signalTextColor: t.ink, labelBoxBkgColor: t.sunken, labelBoxBorderColor: t.line,
  labelTextColor: t.ink, loopTextColor: t.ink, noteBkgColor: t.sunken, noteBorderColor: t.line, noteTextColor: t.ink,
  activationBkgColor: t.sunken, activationBorderColor: t.line, sequenceNumberColor: t.paper,
});

const fences = new Map();
for (const lang of ['ko', 'en']) {
  for (const file of readdirSync(join(pack, lang)).filter((f) => f.endsWith('.md'))) {
    const text = readFileSync(join(pack, lang, file), 'utf8').normalize('NFC');
    for (const [, code] of text.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)) {
      fences.set(createHash('sha256').update(code, 'utf8').digest('hex').slice(0, 16), code);
    }
  }
}

const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, t] of Object.entries(themes)) {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 900, height: 800 } });
  await page.setContent(`<style>@font-face{font-family:Pretendard;src:url(data:font/otf;base64,${font})}
    body{margin:0;background:${t.paper};font-family:Pretendard}#d{display:inline-block;padding:8px}</style><div id=d>Pretendard</div>`);
  await page.addScriptTag({ content: mermaid });
  await page.evaluate(async (themeVariables) => {
    await document.fonts.load('15px Pretendard');
    window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables, fontFamily: 'Pretendard',
      flowchart: { curve: 'basis', padding: 12, useMaxWidth: false }, sequence: { useMaxWidth: false, mirrorActors: false } });
  }, variables(t));
  for (const [hash, code] of fences) {
    await page.evaluate(async ([id, source]) => {
      document.getElementById('d').innerHTML = (await window.mermaid.render('m' + id, source)).svg;
    }, [hash, code]);
    writeFileSync(join(here, `${hash}-${name}.png`), await page.locator('#d').screenshot());
  }
}
await browser.close();
for (const file of readdirSync(here).filter((f) => f.endsWith('.png'))) {
  if (!fences.has(file.slice(0, 16))) unlinkSync(join(here, file));
}
console.log(`${fences.size} diagrams`);

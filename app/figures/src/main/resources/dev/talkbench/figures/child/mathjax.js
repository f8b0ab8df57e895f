// Before MathJax: nothing of the page is set, the outlines of every formula stand in it, and no menu or reader's text is added.
window.MathJax = {
  startup: { typeset: false },
  svg: { fontCache: 'none' },
  tex: { packages: { '[-]': ['require', 'autoload', 'html', 'bbox'] }, maxMacro: 1000, maxBuffer: 20480 },
  options: { enableMenu: false, enableAssistiveMml: false },
};
// Each formula has a reader of TeX of its own: macros, colours and numbers that one defines end with it.
function freshTex() {
  window.MathJax.startup.getComponents();
}

// Draws one diagram in the colours of the theme (assets/theme/tokens.css), as the pictures that ship with the pack are.
var drawn = 0;
var rules = document.head.appendChild(document.createElement('style'));

function variables(t) {
  var set = {
    fontFamily: 'Pretendard', fontSize: '15px', darkMode: t.dark, background: t.paper,
    primaryColor: t.surface, primaryBorderColor: t.line, primaryTextColor: t.ink, secondaryColor: t.sunken, tertiaryColor: t.sunken,
    lineColor: t.muted, textColor: t.ink, mainBkg: t.surface, nodeBorder: t.line, clusterBkg: t.sunken, clusterBorder: t.line,
    edgeLabelBackground: t.paper, titleColor: t.ink, actorBkg: t.surface, actorBorder: t.line, actorTextColor: t.ink,
    actorLineColor: t.line, signalColor: t.muted, signalTextColor: t.ink, labelBoxBkgColor: t.sunken, labelBoxBorderColor: t.line,
    labelTextColor: t.ink, loopTextColor: t.ink, noteBkgColor: t.sunken, noteBorderColor: t.line, noteTextColor: t.ink,
    activationBkgColor: t.sunken, activationBorderColor: t.line, sequenceNumberColor: t.paper,
    relationColor: t.muted, relationLabelBackground: t.paper, relationLabelColor: t.ink, attributeBackgroundColorOdd: t.surface,
    attributeBackgroundColorEven: t.sunken, pieStrokeColor: t.line, pieOuterStrokeColor: t.line, pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '1px', pieOpacity: '1', pieTitleTextSize: '17px', pieSectionTextColor: t.ink, pieTitleTextColor: t.ink,
    pieLegendTextColor: t.ink, sectionBkgColor: t.sunken, altSectionBkgColor: t.paper, gridColor: t.line, todayLineColor: t.parts[3],
    taskBkgColor: t.parts[0], taskBorderColor: t.line, taskTextColor: t.ink, taskTextDarkColor: t.ink, taskTextOutsideColor: t.ink,
    activeTaskBkgColor: t.parts[1], activeTaskBorderColor: t.line, doneTaskBkgColor: t.sunken, doneTaskBorderColor: t.line,
    critBkgColor: t.parts[3], critBorderColor: t.line,
  };
  // Kinds that tell their parts by colour only.
  for (var i = 0; i < 12; i++) {
    var colour = t.parts[i % t.parts.length];
    set['pie' + (i + 1)] = colour;
    set['cScale' + i] = colour;
    set['cScaleLabel' + i] = t.ink;
    set['fillType' + (i % 8)] = colour;
    if (i < 8) {
      set['git' + i] = t.marks[i % t.marks.length];
      set['gitBranchLabel' + i] = t.paper;
    }
  }
  return set;
}

function draw([source], dark) {
  var t = dark
    ? { dark: true, paper: '#15171B', surface: '#1C1F25', sunken: '#101216', ink: '#E6E8EB', muted: '#9CA6B3', line: '#4A515D',
        parts: ['#2F4478', '#3E3566', '#23503A', '#5A3A36', '#4E4420'], marks: ['#86A9FF', '#BBA3FF', '#5CC792', '#FF8F85', '#E6B84D'] }
    : { dark: false, paper: '#FBFAF7', surface: '#FFFFFF', sunken: '#F3F1EC', ink: '#1F2328', muted: '#59626D', line: '#B9B3A6',
        parts: ['#C9D8FA', '#DDD3F5', '#CBE6D6', '#F6D5D2', '#F3E2BC'], marks: ['#2457D6', '#6446B8', '#17713F', '#B3261E', '#835400'] };
  var place = document.getElementById('figure');
  place.innerHTML = '';
  // Entity relationship diagrams colour the ground of a label like its text when labels are SVG.
  rules.textContent = '.erDiagram .edgeLabel rect{fill:' + t.paper + '!important}.erDiagram .edgeLabel text{fill:' + t.ink + '!important}';
  // Labels are SVG text and not HTML: nothing that a note writes becomes a part of the page.
  window.mermaid.initialize({
    startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, theme: 'base', themeVariables: variables(t),
    fontFamily: 'Pretendard', htmlLabels: false, maxTextSize: 50000, maxEdges: 500,
    flowchart: { curve: 'basis', padding: 12, useMaxWidth: false, htmlLabels: false },
    sequence: { useMaxWidth: false, mirrorActors: false }, class: { useMaxWidth: false, htmlLabels: false },
    state: { useMaxWidth: false }, er: { useMaxWidth: false }, gantt: { useMaxWidth: false, useWidth: 760 }, pie: { useMaxWidth: false },
    journey: { useMaxWidth: false }, gitGraph: { useMaxWidth: false }, mindmap: { useMaxWidth: false }, timeline: { useMaxWidth: false },
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'themeCSS', 'fontFamily'],
  });
  window.mermaid.render('figure' + ++drawn, source).then(
    function (result) {
      place.innerHTML = result.svg;
      var box = place.getBoundingClientRect();
      alert('size ' + box.width + ' ' + box.height);
    },
    function (reason) {
      alert('error ' + String((reason && reason.message) || reason).split('\n')[0]);
    });
}

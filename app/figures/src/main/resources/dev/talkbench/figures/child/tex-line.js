// Sets formulas that stand in a line of text, one below the other, in black. Each stands on a whole pixel, with a pixel of
// air around it for what juts out of its box.
var AIR = 1;
// MathJax makes the small letters as high as those of the text. Its capitals and figures are then taller than the text's:
// of text of 17 px, this lies between the two.
var SIZE = 16;
// Higher or wider than any formula in a line of text.
var MOST_HIGH = 240, MOST_WIDE = 1200;

function draw(sources) {
  var place = document.getElementById('figure');
  place.style.cssText = 'display:block;position:relative;padding:0;color:#000;font-size:' + SIZE + 'px;line-height:0';
  place.innerHTML = '';
  var said = [];
  var y = 0;
  var all = window.MathJax.startup.promise;
  sources.forEach(function (source) {
    all = all
      .then(function () {
        freshTex();
        return window.MathJax.tex2svgPromise(source, { display: false, em: 17, ex: 8.5, containerWidth: 664 });
      })
      .then(function (node) {
        var mistake = node.querySelector('[data-mjx-error]');
        if (mistake) {
          throw mistake.getAttribute('data-mjx-error');
        }
        var svg = node.querySelector('svg');
        // MathJax says how far the formula reaches below the line in the unit that it gives its height in.
        var below = -parseFloat(svg.style.verticalAlign || '0');
        var unit = parseFloat(svg.getAttribute('height'));
        node.style.cssText = 'position:absolute;margin:0;white-space:nowrap;left:' + AIR + 'px;top:' + y + 'px';
        svg.style.verticalAlign = 'top';
        svg.style.overflow = 'visible';
        place.appendChild(node);
        var box = svg.getBoundingClientRect();
        var descent = unit > 0 ? below * (box.height / unit) : 0;
        var ascent = Math.ceil(box.height - descent) + AIR;
        var width = Math.ceil(box.width) + 2 * AIR;
        var height = ascent + Math.ceil(descent) + AIR;
        if (height > MOST_HIGH || width > MOST_WIDE) {
          place.removeChild(node);
          throw 'too large for a line';
        }
        node.style.top = y + ascent - (box.height - descent) + 'px';
        y += height;
        said.push('size ' + width + ' ' + height + ' ' + AIR + ' ' + ascent);
      })
      .catch(function (reason) {
        said.push('error ' + String(reason).replace(/\s+/g, ' '));
      });
  });
  all.then(function () {
    alert(said.join('\n'));
  });
}

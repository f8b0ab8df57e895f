// Sets one displayed formula in the colours of the theme (assets/theme/tokens.css).
function draw([source], dark) {
  var place = document.getElementById('figure');
  place.style.color = dark ? '#E6E8EB' : '#1F2328';
  place.style.fontSize = '17px';
  place.innerHTML = '';
  window.MathJax.startup.promise
    .then(function () {
      freshTex();
      return window.MathJax.tex2svgPromise(source, { display: true, em: 17, ex: 8.5, containerWidth: 664 });
    })
    .then(function (node) {
      var mistake = node.querySelector('[data-mjx-error]');
      if (mistake) {
        alert('error ' + mistake.getAttribute('data-mjx-error'));
        return;
      }
      node.style.margin = '0';
      node.querySelector('svg').style.verticalAlign = 'top';
      place.appendChild(node);
      var box = place.getBoundingClientRect();
      alert('size ' + box.width + ' ' + box.height);
    })
    .catch(function (reason) {
      alert('error ' + reason);
    });
}

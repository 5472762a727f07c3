(() => {
  'use strict';
  const all = (selector) => [...document.querySelectorAll(selector)];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  function activate(number) {
    all('.on').forEach((e) => e.classList.remove('on'));
    all(`[data-f~="${number}"], [data-r~="${number}"], #f${number}`).forEach((e) => e.classList.add('on'));
  }

  function show(element, block, gently = true) {
    element.scrollIntoView({ block, inline: 'nearest', behavior: gently && !calm.matches ? 'smooth' : 'auto' });
    const mark = element.nextElementSibling;
    const flashing = mark && mark.matches('mark, .related, .unknown') ? mark : element;
    flashing.classList.remove('flash');
    void flashing.offsetWidth;
    flashing.classList.add('flash');
  }

  function toMark(id, gently) {
    const target = document.getElementById(id);
    const number = (id.match(/^[mr](\d+)/) || [])[1];
    if (!target) return;
    if (number) activate(number);
    show(target, 'center', gently);
    if (target.matches('a')) target.focus({ preventScroll: true });
  }

  function toEntry(number, gently) {
    const entry = document.getElementById(`f${number}`);
    if (!entry) return;
    activate(number);
    entry.hidden = false;
    show(entry, 'nearest', gently);
    entry.focus({ preventScroll: true });
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const id = link && link.getAttribute('href').slice(1);
    if (id && /^[mru]\d/.test(id)) {
      event.preventDefault();
      toMark(id);
    } else if (id && /^f\d/.test(id)) {
      event.preventDefault();
      toEntry(id.slice(1));
    } else if (!link) {
      const mark = event.target.closest('mark[data-f]');
      if (mark) toEntry(mark.dataset.f.split(' ')[0]);
    }
  });

  all('input[data-severity]').forEach((box) => box.addEventListener('change', () => {
    const severity = box.dataset.severity;
    document.body.classList.toggle(`no-${severity}`, !box.checked);
    all(`.finding[data-severity="${severity}"]`).forEach((entry) => { entry.hidden = !box.checked; });
  }));

  if (/^#[mr]\d/.test(location.hash)) toMark(location.hash.slice(1), false);
  if (/^#f\d/.test(location.hash)) toEntry(location.hash.slice(2), false);
})();

/**
 * The behaviour of the page: it filters the table and highlights the words of a row. It holds no
 * data.
 */
export const SCRIPT = `
(() => {
  const form = document.getElementById('filters');
  const rows = [...document.querySelectorAll('table.claims tbody tr')];
  const marks = [...document.querySelectorAll('[data-claims]')];
  const claimsOf = (mark) => mark.dataset.claims.split(' ');
  const output = form.querySelector('output');
  const apply = () => {
    const wanted = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const fits = (row) => wanted.every(({ name, value }) => row.dataset[name].split(' ').includes(value));
    const left = rows.filter(fits);
    const ids = new Set(left.map((row) => row.dataset.claim));
    for (const row of rows) row.hidden = !fits(row);
    for (const mark of marks) mark.classList.toggle('off', !claimsOf(mark).some((id) => ids.has(id)));
    output.textContent = output.dataset.text.replace('#', left.length).replace('%', rows.length);
  };
  const light = (id) => {
    for (const mark of marks) mark.classList.toggle('lit', id !== null && claimsOf(mark).includes(id));
  };
  form.hidden = rows.length === 0;
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const row of rows) {
    for (const type of ['mouseenter', 'focusin']) row.addEventListener(type, () => light(row.dataset.claim));
    for (const type of ['mouseleave', 'focusout']) row.addEventListener(type, () => light(null));
  }
  const shown = () => {
    const target = location.hash.startsWith('#c-') ? document.getElementById(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    const details = target.querySelector('details');
    if (details !== null) details.open = true;
    target.scrollIntoView({ block: 'center' });
  };
  for (const mark of document.querySelectorAll('.article mark')) {
    const id = claimsOf(mark).at(-1);
    mark.addEventListener('mouseenter', () => light(id));
    mark.addEventListener('mouseleave', () => light(null));
    mark.addEventListener('click', () => {
      if (!getSelection().isCollapsed) return;
      location.hash = rows.find((row) => row.dataset.claim === id).id;
      shown();
    });
  }
  addEventListener('hashchange', shown);
  apply();
  shown();
})();
`;

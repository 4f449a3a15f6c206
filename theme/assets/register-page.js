'use strict';

// The register's table: what the filters ask for, kept in the address, shown in batches, saved as a file.
(function () {
  const BATCH = 100;
  const form = document.getElementById('register-filters');
  const status = document.getElementById('register-status');
  const more = document.getElementById('register-more');
  const rows = document.querySelector('table.register tbody');
  const headings = [...document.querySelectorAll('table.register thead th')].map((cell) => cell.textContent);
  const omitted = document.querySelector('.omitted');
  const root = document.body.dataset.root;
  const words = form.dataset;
  const parts = words.parts.split(' ').filter(Boolean).map((part) => {
    const cut = part.lastIndexOf(':');
    return { jurisdiction: part.slice(0, cut), rows: Number(part.slice(cut + 1)) };
  });
  const labels = (name) => new Map([...form.elements[name].options].map((option) => [option.value, option.textContent]));
  const jurisdictions = labels('jurisdiction');
  const modalities = labels('modality');
  const topics = labels('topic');
  const dossiers = new Set([...document.querySelectorAll('#actor-names option')].map((option) => option.value));

  let shown = 0;
  let result = null;
  let asked = 0;

  // MARK: The address

  function filter() {
    return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  }

  function readAddress() {
    const query = new URLSearchParams(window.location.search);
    for (const control of form.elements) {
      if (!control.name) continue;
      if (control.type === 'checkbox') control.checked = query.has(control.name);
      else control.value = query.get(control.name) || '';
    }
  }

  function writeAddress() {
    const query = new URLSearchParams(filter()).toString();
    window.history.replaceState(null, '', window.location.pathname + (query ? '?' + query : ''));
  }

  // MARK: Rows

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function link(href, text) {
    const made = element('a', text);
    made.href = href;
    return made;
  }

  function chinese(made) {
    made.lang = 'zh-Hans';
    return made;
  }

  function actors(record) {
    return record.actors.flatMap((actor, index) => {
      const name = TiaowenRegister.name(actor);
      const note = actor.implied ? words.implied : { lead: words.lead, cooperating: words.cooperating }[actor.role];
      const made = dossiers.has(name) ? link('actors/' + encodeURIComponent(name) + '.html', name) : element('span', name);
      return [index > 0 ? words.comma : '', chinese(made), note ? element('span', note, 'role') : ''];
    });
  }

  function when(record) {
    if (record.deadline) return chinese(element('span', record.deadline));
    if (!record.due) return '';
    const [year, month, day] = record.due.split('-').map(Number);
    const values = { year, month, day, iso: record.due };
    const time = element('time', (day ? words.date : words.year).replace(/\{(\w+)\}/g, (_, name) => values[name]));
    time.dateTime = record.due;
    return time;
  }

  function action(record) {
    const [before, trigger, behind] = record.words;
    return [record.condition && element('span', record.condition, 'case'), before, element('span', trigger, 'mark mark-' + record.modality), behind];
  }

  function row(record) {
    const made = document.createElement('tr');
    const cells = [
      [jurisdictions.get(record.jurisdiction) || ''], actors(record),
      [element('span', modalities.get(record.modality), 'mark-' + record.modality)], action(record), [when(record)],
      [topics.has(record.topic) && record.topic
        ? link('../topics/' + record.topic + '.html', topics.get(record.topic)) : ''],
      [chinese(link('../' + record.page, record.place)), chinese(element('span', record.title, 'of-document'))],
    ];
    cells.forEach((content, index) => {
      const cell = document.createElement('td');
      cell.dataset.label = headings[index];
      if (index === 2) cell.className = 'kind';
      if (index === 3) chinese(cell).className = 'words';
      cell.append(...content.filter(Boolean));
      made.append(cell);
    });
    return made;
  }

  // MARK: The view

  function say(text, values) {
    status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function showBatch() {
    rows.append(...result.found.slice(shown, shown + BATCH).map(row));
    shown = Math.min(result.found.length, shown + BATCH);
    more.hidden = shown === result.found.length && result.read === result.total;
  }

  async function ask(enough) {
    const mine = ++asked;
    if (!result) say(words.loading, {});
    try {
      const answer = await TiaowenRegister.find(root, parts, filter(), enough);
      if (mine !== asked) return false;
      result = answer;
    } catch (failure) {
      if (mine === asked) say(words.failed, {});
      return false;
    }
    const { found, read, total } = result;
    if (read < total) say(words.partly, { count: found.length, read, total });
    else say(found.length > 0 ? words.count : words.none, { count: found.length });
    return true;
  }

  async function refresh() {
    if (!await ask(BATCH)) return;
    if (omitted) omitted.hidden = true;
    shown = 0;
    rows.replaceChildren();
    showBatch();
  }

  async function save(format) {
    if (!await ask(Infinity)) return;
    const type = format === 'csv' ? 'text/csv' : 'application/json';
    const address = URL.createObjectURL(new Blob([TiaowenRegister[format](result.found)], { type: type + ';charset=utf-8' }));
    const saved = link(address);
    saved.download = 'norms.' + format;
    saved.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  let typing = 0;
  function changed() {
    writeAddress();
    clearTimeout(typing);
    typing = setTimeout(refresh, 120);
  }

  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(changed));
  more.addEventListener('click', async () => {
    const first = shown;
    if (shown + BATCH > result.found.length && result.read < result.total) await ask(shown + BATCH);
    showBatch();
    const next = rows.children[first]?.querySelector('a');
    if (next) next.focus();
  });
  document.querySelectorAll('[data-view]').forEach((button) => {
    button.addEventListener('click', () => save(button.dataset.view));
  });
  window.addEventListener('popstate', () => { readAddress(); refresh(); });

  readAddress();
  refresh();
})();

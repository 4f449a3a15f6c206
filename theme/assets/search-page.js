'use strict';

/**
 * The search page: runs the query while it is typed, keeps it in the address, shows clauses grouped by document, and what
 * they can be narrowed to. Narrowing writes a filter into the query, so that the box always says what is shown.
 *
 * Whatever comes from a text or from the reader becomes a text node; hits stand in <mark>.
 */
(function () {
  const PAGE_SIZE = 50;
  const LARGE_PAGE_SIZE = 10;
  const TYPING_PAUSE = 120;

  const form = document.querySelector('form.search');
  const input = form && form.querySelector('input[name="q"]');
  const [status, notes, facets, list, more] =
    ['status', 'notes', 'facets', 'results', 'more'].map((name) => document.getElementById('search-' + name));
  if (!input || !status || !notes || !facets || !list || !more) return;

  const words = list.dataset;
  const isEnglish = document.body.dataset.language === 'en';
  const load = TiaowenLoader.loader(document.body.dataset.root || '');
  let opening = null;
  let timer = 0;
  let isComposing = false;
  let asked = 0;
  let shown = [];
  let limit;

  // Elements

  /** An element with a class and children; strings become text nodes. */
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** The text with hits in <mark>, as nodes. */
  function marked(text, marks) {
    const nodes = [];
    let end = 0;
    TiaowenSearch.highlights(marks, text).forEach(([from, to]) => {
      nodes.push(text.slice(end, from), element('mark', '', text.slice(from, to)));
      end = to;
    });
    nodes.push(text.slice(end));
    return nodes;
  }

  /** The address of a result: its page, told what to highlight, at its provision. */
  function addressOf(result, marks) {
    const hits = marks.map((mark) => 'hit=' + encodeURIComponent(mark)).slice(0, 12).join('&');
    return result.page + (hits === '' ? '' : '?' + hits) + (result.anchor ? '#' + result.anchor : '');
  }

  /** One result: the way to the provision, and the part of its text that shows the hit. */
  function resultItem(result, marks) {
    const name = result.name || result.provisionName || words.wholeDocument;
    const link = element('a', '', ...marked(name, marks));
    link.href = addressOf(result, marks);
    const title = element('p', 'result-name', link);
    if (result.name && result.provisionName) {
      title.append(' › ', element('span', 'result-provision', ...marked(result.provisionName, marks)));
    }
    return element('li', 'result', title, element('p', 'result-text', ...marked(result.snippet, marks)));
  }

  /** The list of a document's results, which is made when its first result is shown. */
  function groupOf(result, marks, section) {
    const id = section.id + '-' + result.document;
    const known = document.getElementById(id);
    if (known) return known.querySelector('ol');
    const heading = element('h2', 'result-document', ...marked(result.title, marks));
    if (result.jurisdiction) {
      heading.append(' ', element('span', 'result-jurisdiction', ...marked(result.jurisdiction, marks)));
    }
    const group = element('section', 'result-group', heading, element('ol', ''));
    group.id = id;
    section.append(group);
    return group.querySelector('ol');
  }

  // Showing

  const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  function say(text) {
    status.textContent = text;
  }

  function clear() {
    list.replaceChildren();
    notes.replaceChildren();
    facets.hidden = true;
    more.hidden = true;
    shown = [];
  }

  /** Shows results that are not shown yet. */
  function append(results, marks, section) {
    results.filter((result) => !shown.includes(result.unit)).forEach((result) => {
      groupOf(result, marks, section).append(resultItem(result, marks));
      shown.push(result.unit);
    });
  }

  /** Shows the next results of the answer. */
  function showMore(answer, size) {
    append(answer.results.slice(0, shown.length + size), answer.marks, list);
    more.hidden = shown.length >= answer.total;
  }

  /** What is said of a total: how many, or no more than how many, or none but others that come near. */
  function counted(answer) {
    if (!answer.all) return answer.results.length === 0 ? words.none : words.nearest;
    if (answer.total === 0) return words.none;
    if (!answer.exact) return filled(words.atMost, { count: answer.total });
    return answer.total === 1 ? words.countOne : filled(words.count, { count: answer.total });
  }

  /** What was done to the query. */
  function showNotes(answer) {
    const join = isEnglish ? ', ' : '、';
    answer.notes.forEach(({ kind, from, to }) => {
      notes.append(element('p', '', filled(words[kind], { from, to: to.split(' ').join(join) })));
    });
  }

  /** What the reader may have meant, where nothing holds the query. */
  async function showSuggestions(engine, answer, query, turn) {
    if (answer.total > 0 || query.trim() === '') return;
    const suggestions = await engine.suggestions(query);
    if (turn !== asked || suggestions.length === 0) return;
    const line = element('p', 'search-suggestions', words.suggest + ' ');
    suggestions.forEach((suggestion) => line.append(queryLink(suggestion, suggestion), ' '));
    notes.append(line);
  }

  function show(query, answer) {
    clear();
    if (query.trim() === '') return say('');
    say(counted(answer));
    showNotes(answer);
    showMore(answer, limit || PAGE_SIZE);
    if (answer.related.length === 0) return undefined;
    const section = element('section', 'related', element('h2', '', words.related));
    section.id = 'search-related';
    list.append(section);
    return append(answer.related, answer.relatedMarks, section);
  }

  // Narrowing

  /** A link that asks another query, without loading the page anew. */
  function queryLink(query, text) {
    const link = element('a', '', text);
    link.href = '?q=' + encodeURIComponent(query);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = query;
      remember(query, true);
      run();
      input.focus();
    });
    return link;
  }

  /** What the results can be narrowed to, with how many there are of each. */
  async function showFacets(engine, answer, query, turn) {
    if (!answer.all || answer.total === 0 || !answer.units) return;
    const [counts] = await Promise.all([engine.countFacets(answer.units), TiaowenLoader.script('search-facets')]);
    if (turn !== asked) return;
    const groups = TiaowenFacets.sections(counts, query, { element, queryLink, words, isEnglish });
    facets.querySelector('.facet-groups').replaceChildren(...groups);
    facets.hidden = groups.length === 0;
  }

  // Asking

  /** Keeps the query in the address, so that a reload, a bookmark or the way back shows the same results. */
  function remember(query, isStep) {
    const address = window.location.pathname + (query === '' ? '' : '?q=' + encodeURIComponent(query));
    try {
      if (isStep) window.history.pushState(null, '', address); else window.history.replaceState(null, '', address);
    } catch (error) {
      // Some browsers refuse this to a file on disk; the search itself does not need it.
    }
  }

  /** Opens the index once; after a failure the next query tries again. */
  function opened() {
    if (!opening) {
      opening = TiaowenSearch.open(load);
      opening.catch(() => { opening = null; });
    }
    return opening;
  }

  /** Runs the query in the box; an answer that a later query has overtaken is dropped. */
  async function run() {
    window.clearTimeout(timer);
    const query = input.value;
    asked += 1;
    const turn = asked;
    list.setAttribute('aria-busy', 'true');
    try {
      const engine = await opened();
      limit = engine.isWhole ? undefined : LARGE_PAGE_SIZE;
      const answer = await engine.search(query, limit);
      if (turn !== asked) return;
      show(query, answer);
      list.removeAttribute('aria-busy');
      await showSuggestions(engine, answer, query, turn);
      await showFacets(engine, answer, query, turn);
    } catch (error) {
      if (turn !== asked) return;
      clear();
      say(words.failed);
      throw error;
    } finally {
      if (turn === asked) list.removeAttribute('aria-busy');
    }
  }

  function runSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      remember(input.value, false);
      run();
    }, TYPING_PAUSE);
  }

  /** Takes the query from the address. */
  function restore() {
    input.value = new URLSearchParams(window.location.search).get('q') || '';
    run();
  }

  // Events

  input.addEventListener('compositionstart', () => { isComposing = true; });
  input.addEventListener('compositionend', () => {
    isComposing = false;
    runSoon();
  });
  input.addEventListener('input', (event) => {
    if (!isComposing && !event.isComposing) runSoon();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(input.value, true);
    run();
  });
  more.addEventListener('click', async () => {
    const next = shown.length;
    const engine = await opened();
    if (limit) limit += LARGE_PAGE_SIZE;
    showMore(await engine.search(input.value, limit), engine.isWhole ? PAGE_SIZE : LARGE_PAGE_SIZE);
    const links = list.querySelectorAll('.result-name a');
    if (links[next]) links[next].focus();
  });
  window.addEventListener('popstate', restore);

  // Keyboard: arrows walk from the box through the results and back, Escape leads back to the box, then clears it.

  /** Moves by one from where the focus is: the box stands before the first result. */
  function walk(step) {
    const stops = [input, ...list.querySelectorAll('.result-name a')];
    const place = stops.indexOf(document.activeElement);
    const next = stops[place + step];
    if (place < 0 || !next) return false;
    next.focus();
    return true;
  }

  /** Leads back to the box from a result; in the box, clears it. */
  function escape() {
    if (document.activeElement === input) {
      input.value = '';
      remember('', false);
      run();
    } else if (list.contains(document.activeElement)) {
      input.focus();
    }
  }

  document.addEventListener('keydown', (event) => {
    if (isComposing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' && walk(1)) event.preventDefault();
    if (event.key === 'ArrowUp' && walk(-1)) event.preventDefault();
    if (event.key === 'Escape') escape();
  });

  facets.open = window.matchMedia('(min-width: 64rem)').matches;
  restore();
  if (input.value === '') input.focus();
})();

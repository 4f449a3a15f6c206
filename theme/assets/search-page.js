'use strict';

/**
 * The search page: runs the query while it is typed, keeps it in the address, shows clauses grouped by document.
 *
 * Whatever comes from a text or from the reader becomes a text node; hits stand in <mark>.
 */
(function () {
  const PAGE_SIZE = 50;
  const TYPING_PAUSE = 120;

  const form = document.querySelector('form.search');
  const input = form && form.querySelector('input[name="q"]');
  const status = document.getElementById('search-status');
  const list = document.getElementById('search-results');
  const more = document.getElementById('search-more');
  if (!input || !status || !list || !more) return;

  const words = list.dataset;
  const load = TiaowenLoader.loader(document.body.dataset.root || '');
  let engine = null;
  let timer = 0;
  let isComposing = false;
  let asked = 0;
  let shownQuery = '';
  let answer = null;
  let shownResults = 0;

  // Elements

  /** An element with a class and children; strings become text nodes. */
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** The text with hits of the query in <mark>, as nodes. */
  function marked(text) {
    const nodes = [];
    let end = 0;
    TiaowenSearch.highlights(answer ? answer.marks : [], text).forEach(([from, to]) => {
      nodes.push(text.slice(end, from), element('mark', '', text.slice(from, to)));
      end = to;
    });
    nodes.push(text.slice(end));
    return nodes;
  }

  /** A link with the hits in its text marked. */
  function link(href, text) {
    const made = element('a', '', ...marked(text));
    made.href = href;
    return made;
  }

  /** One result: the way to the provision, and the part of its text that shows the hit. */
  function resultItem(result) {
    const name = result.name || result.provisionName || words.wholeDocument;
    const title = element('p', 'result-name', link(result.page + (result.anchor ? '#' + result.anchor : ''), name));
    if (result.name && result.provisionName) {
      title.append(' › ', element('span', 'result-provision', ...marked(result.provisionName)));
    }
    return element('li', 'result', title, element('p', 'result-text', ...marked(result.snippet)));
  }

  /** The group of a document, which is made when its first result is shown. */
  function groupOf(result) {
    const id = 'results-' + result.document;
    const known = document.getElementById(id);
    if (known) return known.querySelector('ol');
    const heading = element('h2', 'result-document', ...marked(result.title));
    if (result.jurisdiction) heading.append(' ', element('span', 'result-jurisdiction', ...marked(result.jurisdiction)));
    const group = element('section', 'result-group', heading, element('ol', ''));
    group.id = id;
    list.append(group);
    return group.querySelector('ol');
  }

  // Showing

  /** The status line: how many were found, or why none. */
  function say(text) {
    status.textContent = text;
  }

  const counted = (template, count) => template.replace('{count}', String(count));

  function clear() {
    list.replaceChildren();
    shownResults = 0;
    more.hidden = true;
  }

  /** Shows the next results of the answer. */
  function showMore() {
    answer.results.slice(shownResults, shownResults + PAGE_SIZE).forEach((result) => {
      groupOf(result).append(resultItem(result));
    });
    shownResults = Math.min(shownResults + PAGE_SIZE, answer.results.length);
    more.hidden = shownResults === answer.results.length;
  }

  function show(query, found) {
    shownQuery = query;
    answer = found;
    clear();
    if (query.trim() === '') return say('');
    if (found.total === 0) return say(words.none);
    say(counted(found.total === 1 ? words.countOne : words.count, found.total));
    return showMore();
  }

  /** Keeps the query in the address, so that a reload, a bookmark or the way back shows the same results. */
  function remember(query) {
    const address = window.location.pathname + (query === '' ? '' : '?q=' + encodeURIComponent(query));
    try {
      window.history.replaceState(null, '', address);
    } catch (error) {
      // Some browsers refuse this to a file on disk; the search itself does not need it.
    }
  }

  // Asking

  /** Opens the index once; after a failure the next query tries again. */
  function opened() {
    if (!engine) {
      engine = TiaowenSearch.open(load);
      engine.catch(() => { engine = null; });
    }
    return engine;
  }

  /** Runs the query in the box; an answer that a later query has overtaken is dropped. */
  async function run() {
    window.clearTimeout(timer);
    const query = input.value;
    asked += 1;
    const turn = asked;
    remember(query);
    list.setAttribute('aria-busy', 'true');
    try {
      const found = await (await opened()).search(query);
      if (turn === asked) show(query, found);
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
    timer = window.setTimeout(run, TYPING_PAUSE);
  }

  /** Takes the query from the address. */
  function restore() {
    const query = new URLSearchParams(window.location.search).get('q');
    if (query !== null) input.value = query;
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
    run();
  });
  more.addEventListener('click', () => {
    const next = shownResults;
    showMore();
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

  restore();
  if (input.value === '') input.focus();
})();

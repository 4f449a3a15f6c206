'use strict';

/**
 * What is tried where a query finds little: Sources/SiteSearch/Query/SearchEngine.swift. Loaded when it is needed, with
 * search-rewriting.js.
 */
const TiaowenNear = (function () {
  const WINDOW = 10;
  const NEAREST = 20;
  const NEAR_SHARE = 0.1;

  /** The attempts on an index; `tools` are the engine's ways to look into it. */
  function attempts(store, { find, isKnown, queryFor, copied, canComeNear, unitsOfPlaces }) {
    /** The units that come nearest, but those that are known; a place that the query names narrows them. */
    async function nearest(asked, rewriting, known = new Set()) {
      const places = store.manifest.jurisdictions.filter((place) => !place.isNation);
      const placed = { words: copied(rewriting.words), notes: rewriting.notes.slice() };
      if (placed.words.every(TiaowenRewriting.isPinpoint)) {
        return { hits: [], total: 0, isExact: true, isForAll: false, units: [], marks: [], notes: placed.notes };
      }
      const chosen = TiaowenRewriting.takeOutPlaces(placed, places);
      const { terms, choices } = TiaowenRewriting.features(placed.words);
      const most = store.isWhole ? NEAREST : WINDOW;
      const query = {
        ...queryFor(asked, placed.words), terms, choices,
        allowed: chosen.length > 0 ? asked.allowed.concat([unitsOfPlaces(chosen)]) : asked.allowed,
        known, shortTitle: asked.words.map((word) => word.forms[0]).join(''),
      };
      const found = await find(store, query, most);
      const least = Math.max(0, ...found.hits.map((hit) => hit.worth)) * NEAR_SHARE;
      const hits = found.hits.filter((hit) => hit.worth >= least).slice(0, most);
      return { ...found, hits, total: 0, isExact: true, marks: terms.flat(), notes: placed.notes };
    }

    /** What the reader may have meant where nothing holds the query: words of names for those that no text holds. */
    async function suggestions(asked) {
      const rewriting = { words: asked, notes: [] };
      const words = await store.words();
      await TiaowenRewriting.simplify(rewriting, words, (each) => isKnown(store, each));
      TiaowenRewriting.leaveOut(rewriting, words.stopWords);
      const speller = TiaowenRewriting.speller(await store.names());
      const found = [];
      for (const word of rewriting.words.filter((each) => !each.isPhrase)) {
        if (!await isKnown(store, word.forms[0])) found.push(...speller.like(word.forms[0]));
      }
      return found;
    }

    /** Tries one thing after the other, each only where the one before found nothing. */
    async function findRewritten(asked, rewriting, limit, answer) {
      const { stopWords, synonyms, ...characters } = await store.words();
      await TiaowenRewriting.simplify(rewriting, characters, (each) => isKnown(store, each));
      if (rewriting.words.some((word) => !word.isPhrase && TiaowenRewriting.isSpelled(word.forms[0]))) {
        const { spelled } = TiaowenRewriting.speller(await store.names());
        await TiaowenRewriting.replace(rewriting, 'pinyin', async (text) => (
          await isKnown(store, text) ? [] : spelled(text)));
      }
      let tried = JSON.stringify(asked.words);
      for (let step = 0; step < 3; step += 1) {
        if (step === 1) TiaowenRewriting.leaveOut(rewriting, stopWords);
        if (step === 2) {
          TiaowenRewriting.renumber(rewriting);
          TiaowenRewriting.addSynonyms(rewriting, synonyms);
        }
        const words = JSON.stringify(rewriting.words);
        if (words !== tried) {
          tried = words;
          const query = queryFor(asked, rewriting.words);
          const found = await find(store, query, limit);
          answer.notes = rewriting.notes.slice();
          if (found.hits.length > 0) return { ...found, marks: query.terms.flat() };
        }
      }
      if (!canComeNear(asked)) return { hits: [], total: 0, isExact: true, isForAll: true, units: [], marks: [] };
      const near = await nearest(asked, rewriting);
      answer.notes = near.notes;
      return near;
    }

    /** Others that come near, besides what was found. */
    async function relatedTo(asked, rewriting, found) {
      const { stopWords, synonyms } = await store.words();
      TiaowenRewriting.leaveOut(rewriting, stopWords);
      TiaowenRewriting.addSynonyms(rewriting, synonyms);
      const known = new Set(found.hits.map((hit) => hit.unit));
      const near = await nearest(asked, rewriting, known);
      return { ...near, hits: near.hits.slice(0, WINDOW) };
    }

    return { suggestions, findRewritten, relatedTo };
  }

  return { attempts };
})();

'use strict';

/**
 * What narrows results: filters, places in front of provisions, provisions by their number, and how many results have
 * each value of a facet: Sources/SiteSearch/Query/SearchEngine.swift. Loaded when it is needed.
 */
const TiaowenNarrowing = (function () {
  const { folded } = TiaowenText;
  const OF_DOCUMENTS = ['jurisdiction', 'kind', 'year'];

  const ascending = (numbers) => Array.from(new Set(numbers)).sort((a, b) => a - b);

  /** The ways to narrow the results of an index; `holdersOf` looks a word up in its lists. */
  function of(store, holdersOf) {
    /** The units of what has a value: documents have some facets, units the others. */
    function unitsFor(facet, holding) {
      return OF_DOCUMENTS.includes(facet) ? holding.flatMap((each) => store.unitsOfDocuments(each, 1)) : holding;
    }

    /** The units that have a value of a facet which a text names. */
    async function unitsOf(facet, text) {
      const values = await store.tags(facet);
      const names = values.map((value) => [value.value, ...value.names].map(folded));
      const isSame = (place) => names[place].includes(text);
      const isLike = (place) => names[place].some((name) => name.includes(text));
      const all = values.map((_, place) => place);
      const chosen = all.some(isSame) ? all.filter(isSame) : all.filter(isLike);
      return unitsFor(facet, ascending(chosen.flatMap((place) => values[place].holders)));
    }

    /** The units of the documents of some jurisdictions, ascending. */
    function unitsOfPlaces(places) {
      return ascending(places.flatMap((place) => store.unitsOfDocuments(place.first, place.count)));
    }

    /** Whether a word is a jurisdiction's name, or stands in a title. */
    async function isName(text) {
      if (store.manifest.jurisdictions.some((place) => folded(place.name) === text)) return true;
      const { strong } = await holdersOf(text);
      return TiaowenText.points(text).length > 2 && strong.some((unit) => store.beginsDocument.has(unit));
    }

    /** Cuts a pinpoint off the place or title in front of it: 国家（八）, 专利法第九条. */
    async function split(words) {
      const found = [];
      for (const word of words) {
        const start = word.isPhrase ? -1 : TiaowenQuery.pinpointStart(word.forms[0]);
        if (start > 0 && await isName(word.forms[0].slice(0, start))) {
          found.push({ forms: [word.forms[0].slice(0, start)], isPhrase: false });
          found.push({ forms: [word.forms[0].slice(start)], isPhrase: false });
        } else {
          found.push(word);
        }
      }
      return found;
    }

    /** The choices of units that filters and places leave; places in front of pinpoints are taken out of the words. */
    async function allowedUnits(written) {
      const allowed = await Promise.all(written.filters.map(({ facet, value }) => unitsOf(facet, value)));
      written.words = TiaowenQuery.settled(await split(written.words));
      if (!written.words.some((word) => TiaowenQuery.isPinpoint(word.forms[0]))) return allowed;
      const chosen = store.manifest.jurisdictions.filter((place) => {
        const names = [place.name, place.englishName].map(folded);
        const index = written.words.findIndex((word) => !word.isPhrase && names.includes(word.forms[0]));
        if (index >= 0) written.words.splice(index, 1);
        return index >= 0;
      });
      return chosen.length > 0 ? allowed.concat([unitsOfPlaces(chosen)]) : allowed;
    }

    /** For each facet, the values that units have, with how many have each; the commonest first. */
    async function countFacets(units) {
      const among = new Set(units);
      const { facets, tags } = store.manifest;
      return Promise.all(Object.keys(tags).map(async (facet) => {
        const values = (await store.tags(facet)).map(({ value, names, holders }) => ({
          value, names, count: unitsFor(facet, holders).filter((unit) => among.has(unit)).length,
        }));
        return {
          facet, names: facets[facet],
          values: values.filter((value) => value.count > 0)
            .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
        };
      }));
    }

    return { allowedUnits, unitsOfPlaces, countFacets };
  }

  return { of };
})();

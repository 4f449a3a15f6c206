'use strict';

/**
 * What narrows results: filters, places in front of provisions, provisions by their number, and how many results have
 * each value of a facet: Sources/SiteSearch/Query/SearchEngine.swift. Loaded when it is needed.
 */
const TiaowenNarrowing = (function () {
  const { folded } = TiaowenText;
  const LONGEST_PINPOINT = 12;
  const OF_DOCUMENTS = ['jurisdiction', 'kind', 'year'];

  const ascending = (numbers) => Array.from(new Set(numbers)).sort((a, b) => a - b);

  const isPinpoint = (characters) => TiaowenQuery.isPinpoint(characters.join(''));

  /** A text cut into what stands in front of its first pinpoint, that one, and the rest; null where there is none. */
  function around(text) {
    const characters = Array.from(text);
    for (let start = 0; start < characters.length; start += 1) {
      for (let end = Math.min(start + LONGEST_PINPOINT, characters.length); end > start; end -= 1) {
        // A number in brackets with digits behind it is a year: (2022)47号.
        const isYear = characters[end - 1] === ')' && /[0-9]/.test(characters[end] || '');
        if (!isYear && isPinpoint(characters.slice(start, end))) {
          return [characters.slice(0, start), characters.slice(start, end), characters.slice(end)]
            .map((part) => part.join(''));
        }
      }
    }
    return null;
  }

  /** A piece of a word without 的 at its ends. */
  const withoutParticles = (text) => text.replace(/^的+|的+$/g, '');

  const word = (text) => TiaowenQuery.word(text, false);

  /** The ways to narrow the results of an index; `holdersOf` looks a word up in its lists, `isKnown` says if any has it. */
  function of(store, holdersOf, isKnown) {
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

    /**
     * Cuts a pinpoint out of the words around it: 国家（八）, 专利法第九条; any words if nothing holds them as they are
     * written, 江苏第11条措施.
     */
    async function split(words) {
      const found = await Promise.all(words.map(async (each) => {
        const text = each.forms[0];
        const parts = each.isPhrase ? null : around(text);
        if (!parts || parts[1] === text) return each;
        if ((parts[2] !== '' || !await isName(parts[0])) && await isKnown(store, text)) return each;
        return parts.map(withoutParticles).filter((part) => part).map(word);
      }));
      return found.flat();
    }

    /**
     * The places whose name a word is, or begins with if nothing holds it as it is (浙江办法), and what stands behind the
     * name. 省 in front of other words is any place but a nation.
     */
    async function placesAtHead({ forms: [text], isPhrase }) {
      const places = store.manifest.jurisdictions;
      const namesOf = ({ name, englishName }) => [name + '省', name + '市', name, englishName].map(folded);
      const isFree = async (rest) => rest === '' || !await isKnown(store, text);
      for (const place of isPhrase ? [] : places) {
        for (const name of namesOf(place).filter((each) => text.startsWith(each))) {
          const rest = withoutParticles(text.slice(name.length));
          if (await isFree(rest)) return { found: [place], rest };
        }
      }
      const isProvince = !isPhrase && /^省./u.test(text) && await isFree(text);
      return isProvince
        ? { found: places.filter((place) => !place.isNation), rest: withoutParticles(text.slice(1)) }
        : { found: [], rest: text };
    }

    /** The choices of units that filters and places leave; places beside pinpoints are taken out of the words. */
    async function allowedUnits(written) {
      const allowed = await Promise.all(written.filters.map(({ facet, value }) => unitsOf(facet, value)));
      written.words = TiaowenQuery.settled(await split(written.words));
      if (!written.words.some((each) => TiaowenQuery.isPinpoint(each.forms[0]))) return allowed;
      const headed = await Promise.all(written.words.map(placesAtHead));
      const chosen = headed.flatMap(({ found }) => found);
      written.words = written.words.flatMap((each, index) => {
        const { found, rest } = headed[index];
        return found.length === 0 ? each : rest === '' ? [] : word(rest);
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

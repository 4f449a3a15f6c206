'use strict';

/**
 * Answers queries from the index below search/, by the rules of Sources/SiteSearch/Query: the two give the same results
 * in the same order with the same scores. docs/search.md describes the files and the rules.
 */
const TiaowenSearch = (function () {
  const { folded, keys } = TiaowenText;
  const WINDOW = 10;
  const AFFORDABLE = 8192;
  const UNITS_PER_TEXT = 1024;
  const FARTHEST = 1024;
  const BRIEF = { isBrief: true, affordable: AFFORDABLE };
  const PATIENCE = 5;
  const FEW = 5;
  const WEIGHTS = [40, 65, 90, 50];
  const PLAIN = 0;
  const NAMED = 2;

  // Units with weights: WeightedUnits.swift.

  const weighted = (units, weight) => ({ units, weights: units.map(() => weight) });

  /** The units in both; weights are added. */
  function intersection(left, right) {
    const units = [];
    const weights = [];
    let place = 0;
    for (let index = 0; index < left.units.length; index += 1) {
      while (place < right.units.length && right.units[place] < left.units[index]) place += 1;
      if (place === right.units.length) break;
      if (right.units[place] === left.units[index]) {
        units.push(left.units[index]);
        weights.push(left.weights[index] + right.weights[place]);
      }
    }
    return { units, weights };
  }

  const greater = (a, b) => (a > b ? a : b);

  /** The units in either; where both have one, `merge` makes its weight. */
  function union(left, right, merge) {
    if (left.units.length === 0) return right;
    if (right.units.length === 0) return left;
    const units = [];
    const weights = [];
    let i = 0;
    let j = 0;
    while (i < left.units.length || j < right.units.length) {
      if (j === right.units.length || (i < left.units.length && left.units[i] < right.units[j])) {
        units.push(left.units[i]);
        weights.push(left.weights[i]);
        i += 1;
      } else if (i === left.units.length || right.units[j] < left.units[i]) {
        units.push(right.units[j]);
        weights.push(right.weights[j]);
        j += 1;
      } else {
        units.push(left.units[i]);
        weights.push(merge(left.weights[i], right.weights[j]));
        i += 1;
        j += 1;
      }
    }
    return { units, weights };
  }

  /** The units but some. */
  function without({ units, weights }, known) {
    const isKept = units.map((unit) => !known.has(unit));
    return { units: units.filter((_, place) => isKept[place]), weights: weights.filter((_, place) => isKept[place]) };
  }

  /** The best `count` units, best first; equals ascending. */
  function bestOf({ units, weights }, count) {
    if (count * 8 >= units.length) {
      return units.map((_, place) => place).sort((a, b) => weights[b] - weights[a] || a - b)
        .slice(0, count).map((place) => units[place]);
    }
    const best = [];
    weights.forEach((weight, place) => {
      if (best.length === count && weight <= weights[best[count - 1]]) return;
      let target = best.length;
      while (target > 0 && weights[best[target - 1]] < weight) target -= 1;
      best.splice(target, 0, place);
      if (best.length > count) best.pop();
    });
    return best.map((place) => units[place]);
  }

  const ascending = (numbers) => Array.from(new Set(numbers)).sort((a, b) => a - b);

  /** Where an ascending list has a number that it holds. */
  function placeOf(numbers, number) {
    let low = 0;
    let high = numbers.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < number) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** The order in which candidates are read: ReadingOrder.swift. */
  function readingOrder(all, expected) {
    const count = all.units.length;
    const weightOf = (unit) => all.weights[placeOf(all.units, unit)];
    let order = bestOf(all, Math.min(count, expected));
    let isSpread = false;
    const state = { read: 0, next, spread, isAtEnd: () => state.read === count };

    function extend(best) {
      if (order.length < Math.min(count, best)) {
        order = order.concat(bestOf(all, Math.min(count, best)).slice(order.length));
      }
    }

    /** The next candidates, at most `most`, ascending. */
    function next(most) {
      if (state.read === order.length) extend(order.length * 4);
      const start = state.read;
      state.read = Math.min(order.length, start + most);
      return order.slice(start, state.read).sort((a, b) => a - b);
    }

    /** Spreads the best of those that have not been read: in a run of one weight, neighbours stand far apart. */
    function spread() {
      if (isSpread) return;
      isSpread = true;
      extend(FARTHEST);
      for (let start = state.read, end = start; start < order.length; start = end) {
        const weight = weightOf(order[start]);
        while (end < order.length && weightOf(order[end]) === weight) end += 1;
        const run = order.slice(start, end);
        const step = Math.ceil(run.length / WINDOW);
        let target = start;
        for (let first = 0; first < step; first += 1) {
          for (let place = first; place < run.length; place += step) order[target++] = run[place];
        }
      }
    }

    return state;
  }

  // Candidates: Candidates.swift.

  /** The lists of a key that have been read, those of all its grams as one: a unit stands where it is strongest. */
  function groupsOf(parts, total) {
    const read = parts.filter((part) => part.groups).map((part) => part.groups.map((group) => group || []));
    if (read.length === 0) return WEIGHTS.map(() => []);
    if (read.length === 1) return read[0];
    const strongest = new Uint8Array(total);
    const labelled = new Uint8Array(total);
    read.forEach((groups) => groups.forEach((units, strength) => {
      if (strength === TiaowenStore.LABELLED) units.forEach((unit) => { labelled[unit] = 1; });
      else units.forEach((unit) => { if (strongest[unit] <= strength) strongest[unit] = strength + 1; });
    }));
    const merged = WEIGHTS.map(() => []);
    for (let unit = 0; unit < total; unit += 1) {
      if (strongest[unit] > 0) merged[strongest[unit] - 1].push(unit);
      if (labelled[unit] > 0) merged[TiaowenStore.LABELLED].push(unit);
    }
    return merged;
  }

  const isLong = (parts) => parts.some((part) => !part.groups || part.groups[PLAIN] === null);

  /** What the lists say of one key. */
  function readKey(parts, total) {
    const groups = groupsOf(parts, total);
    const counted = parts.length > 1 && !isLong(parts);
    return { parts, groups, count: counted ? held(groups) : parts.reduce((sum, part) => sum + part.count, 0) };
  }

  /** How many units hold it in their lines. */
  const held = (groups) => groups.slice(0, TiaowenStore.LABELLED).reduce((sum, units) => sum + units.length, 0);

  const rarityOf = (key, total) => Math.round(TiaowenRank.rarity(Math.min(key.count, total), total) * 100);

  /** The units of a key that have been read, weighted. */
  function weightedUnits(key, total, includesLabels) {
    const rarity = rarityOf(key, total);
    return WEIGHTS.reduce((all, weight, strength) => (
      strength < TiaowenStore.LABELLED || includesLabels
        ? union(all, weighted(key.groups[strength], rarity * weight), greater)
        : all), { units: [], weights: [] });
  }

  /** The units, each worth more by what is known of a key whose plain list has not been read. */
  function raised({ units, weights }, key, total) {
    const rarity = rarityOf(key, total);
    const strong = new Map(key.groups.flatMap((group, strength) => (
      strength > PLAIN && strength < TiaowenStore.LABELLED ? group.map((unit) => [unit, WEIGHTS[strength]]) : [])));
    return {
      units,
      weights: weights.map((weight, place) => weight + rarity * (strong.get(units[place]) || WEIGHTS[PLAIN])),
    };
  }

  /** Reads the strong parts of lists that stand in files of their own. */
  async function readStrong(store, key) {
    key.parts = await Promise.all(key.parts.map(async (part) => (
      isLong([part]) ? { ...part, groups: [null, ...(await store.longLists(part.gram, true)).slice(1)] } : part)));
    key.groups = groupsOf(key.parts, store.manifest.units);
  }

  /** Reads what stands in files of its own; false where the strong lists name enough units. */
  async function readLong(store, key, isBrief) {
    if (!isLong(key.parts)) return true;
    await readStrong(store, key);
    const found = key.parts.reduce((sum, part) => sum + part.groups.slice(1).flat().length, 0);
    if (isBrief && found >= WINDOW * 4) return false;
    key.parts = await Promise.all(key.parts.map(async (part) => (
      isLong([part])
        ? { ...part, groups: [(await store.longLists(part.gram, false))[PLAIN], ...part.groups.slice(1)] }
        : part)));
    key.groups = groupsOf(key.parts, store.manifest.units);
    return true;
  }

  /** The units that may hold a form of a term; `reach` says how far lists are read. */
  async function formHolders(store, form, reach, includesLabels) {
    const total = store.manifest.units;
    const asked = keys(form);
    const found = (await Promise.all(asked.map(store.lists)))
      .map((parts) => readKey(parts, total))
      .sort((a, b) => a.count - b.count);
    const shortest = found[0];
    const isComplete = await readLong(store, shortest, reach.isBrief);
    let units = weightedUnits(shortest, total, includesLabels);
    let strong = shortest.groups[NAMED];
    let shortestAside = Infinity;
    await Promise.all(found.slice(1).map((key) => {
      if (!isLong(key.parts) || units.units.length <= WINDOW) return null;
      if (key.count <= reach.affordable) return readLong(store, key, false);
      shortestAside = Math.min(shortestAside, key.count);
      return TiaowenQuery.isPinpoint(form) ? readStrong(store, key) : null;
    }));
    found.slice(1).forEach((key) => {
      if (isLong(key.parts)) {
        units = raised(units, key, total);
      } else {
        units = intersection(units, weightedUnits(key, total, includesLabels));
        strong = intersection(weighted(strong, 0), weighted(key.groups[NAMED], 0)).units;
      }
    });
    return {
      units, strong, frequency: shortest.count, bound: isComplete ? units.units.length : Math.min(shortest.count, total),
      isExact: asked.length === 1 && !form.includes(' ') && (isComplete || shortest.parts.length === 1), isComplete,
      shortestAside,
    };
  }

  /** The units that may hold a term. */
  async function holders(store, forms, reach, includesLabels) {
    const found = await Promise.all(forms.map((form) => formHolders(store, form, reach, includesLabels)));
    const isComplete = found.every((each) => each.isComplete);
    const units = found.reduce((all, each) => union(all, each.units, greater), { units: [], weights: [] });
    return {
      units,
      strong: ascending(found.flatMap((each) => each.strong)),
      frequency: found.reduce((sum, each) => sum + each.frequency, 0),
      bound: isComplete ? units.units.length : found.reduce((sum, each) => sum + each.bound, 0),
      isExact: found.every((each) => each.isExact) && (isComplete || forms.length === 1),
      isComplete,
      shortestAside: Math.min(...found.map((each) => each.shortestAside)),
    };
  }

  /** The documents whose name may hold a term, ascending. */
  function namedDocuments(store, strong, forms) {
    const documents = [];
    let document = 0;
    strong.forEach((unit) => {
      while (document + 1 < store.documentStarts.length && store.documentStarts[document + 1] <= unit) document += 1;
      if (store.documentStarts[document] === unit) documents.push(document);
    });
    store.manifest.jurisdictions.forEach((place) => {
      if (place.isNation || !TiaowenRank.isHeld(forms, folded(place.name))) return;
      for (let index = 0; index < place.count; index += 1) documents.push(place.first + index);
    });
    return ascending(documents);
  }

  /** The units for which `isKept` holds, ascending, each with the weight that `weigh` gives. */
  function gathered(total, isKept, weigh) {
    const units = [];
    const weights = [];
    for (let unit = 0; unit < total; unit += 1) {
      if (isKept(unit)) {
        units.push(unit);
        weights.push(weigh(unit));
      }
    }
    return { units, weights };
  }

  /** The units that may hold every term, some of them perhaps only in the name of their document. */
  function holdingAll(store, found, terms) {
    const total = store.manifest.units;
    const [greatest, sum] = [new Float64Array(total), new Float64Array(total)];
    const [count, last] = [new Uint16Array(total), new Uint16Array(total)];
    const isOwn = new Uint8Array(total);
    found.forEach(({ units, strong }, term) => {
      units.units.forEach((unit, place) => {
        const weight = units.weights[place];
        if (weight > greatest[unit]) greatest[unit] = weight;
        sum[unit] += weight;
        count[unit] += 1;
        last[unit] = term + 1;
        isOwn[unit] = 1;
      });
      namedDocuments(store, strong, terms[term]).forEach((document) => {
        for (let unit = store.documentStarts[document]; unit < store.documentStarts[document + 1]; unit += 1) {
          if (last[unit] !== term + 1) count[unit] += 1;
          last[unit] = term + 1;
        }
      });
    });
    return gathered(total, (unit) => isOwn[unit] === 1 && count[unit] === found.length,
      (unit) => greatest[unit] + sum[unit]);
  }

  /** The units that may hold any term; weights are added. */
  function holdingAny(store, found) {
    const sum = new Float64Array(store.manifest.units);
    const isHeld = new Uint8Array(store.manifest.units);
    found.forEach(({ units }) => units.units.forEach((unit, place) => {
      sum[unit] += units.weights[place];
      isHeld[unit] = 1;
    }));
    return gathered(store.manifest.units, (unit) => isHeld[unit] === 1, (unit) => sum[unit]);
  }

  /** Which units are worth reading for a query, by the lists alone. */
  async function candidates(store, query, reach) {
    const isAlone = query.terms.length === 1 && query.allowed.length === 0 && query.excluded.length === 0;
    const own = { ...reach, isBrief: reach.isBrief && (isAlone || Boolean(query.choices)) };
    // A term for which a wider reach takes in no further list has the units that it had.
    const isKnown = (term) => reach.known && reach.known[term].shortestAside > reach.affordable;
    const found = await Promise.all(query.terms.map((forms, term) => (
      isKnown(term) ? reach.known[term] : holders(store, forms, own, Boolean(query.choices)))));
    const isComplete = found.every((each) => each.isComplete);
    let units;
    if (query.terms.length === 0) {
      units = weighted(query.allowed[0] || [], 0);
    } else if (query.choices) {
      units = holdingAny(store, found);
    } else {
      units = found.length === 1 ? found[0].units : holdingAll(store, found, query.terms);
    }
    query.allowed.forEach((allowed) => { units = intersection(units, weighted(allowed, 0)); });
    if (query.known) units = without(units, query.known);
    return {
      units, found,
      frequencies: found.map((each) => each.frequency),
      bound: isComplete ? units.units.length : found.reduce((sum, each) => sum + each.bound, 0),
      isExact: query.excluded.length === 0 && (query.terms.length === 0 || (isAlone && found[0].isExact)),
      isComplete,
      shortestAside: Math.min(...found.map((each) => each.shortestAside)),
    };
  }

  // Answers: SearchEngine.swift.

  const isBetter = (one, other) => other.score - one.score || one.unit - other.unit;

  /** Those units that answer the query, best first; equals in the order of the knowledge base. */
  async function matches(store, query, units, statistics) {
    await store.prepare(units);
    return units.map((number) => {
      const unit = store.unit(number);
      const found = TiaowenRank.match(query, unit);
      return found ? TiaowenRank.result(found, TiaowenRank.score(found, query, unit, statistics), unit, statistics) : null;
    }).filter((hit) => hit !== null).sort(isBetter);
  }

  /**
   * Finds what answers a query. Asks for a wider reach where the strong parts of long lists do not suffice, and where
   * most of what was read answers nothing while lists that were left aside cost less than the texts they may spare.
   */
  async function findBy(store, query, limit, reach) {
    const all = await candidates(store, query, reach);
    const { units, length } = store.manifest;
    const statistics = {
      averageLength: length / Math.max(1, units),
      rarities: all.frequencies.map((frequency) => TiaowenRank.rarity(Math.min(frequency, units), units)),
    };
    const count = all.units.units.length;
    const least = limit === undefined ? Infinity : limit;
    const wanted = store.isWhole || limit === undefined ? count : Math.max(limit, 1) + WINDOW * 2;
    const order = readingOrder(all.units, wanted);
    let hits = [];
    const patience = PATIENCE * WINDOW * Math.ceil(least / WINDOW);
    const isPatient = () => hits.length < least && (hits.length === 0 || order.read < patience);
    while (!order.isAtEnd() && (store.isWhole || isPatient())) {
      const window = order.next(store.isWhole ? count : WINDOW);
      const found = await matches(store, query, window, statistics);
      hits = hits.concat(found);
      if (found.length * 2 < window.length && !store.isWhole && hits.length < least) {
        const spared = (hits.length === 0 ? count : Math.min(count, patience)) - order.read;
        if (all.shortestAside <= UNITS_PER_TEXT * spared) {
          const affordable = Math.max(reach.affordable, UNITS_PER_TEXT * spared);
          return { wider: { ...reach, affordable, known: all.found } };
        }
        order.spread();
      }
    }
    if (!all.isComplete && order.isAtEnd() && hits.length < least) return { wider: { ...reach, isBrief: false, known: null } };
    if (limit === undefined) hits.sort(isBetter);
    const isCounted = order.isAtEnd() && all.isComplete;
    return {
      hits,
      total: isCounted ? hits.length : all.bound,
      isExact: isCounted || all.isExact,
      isForAll: !query.choices,
      units: store.isWhole ? hits.map((hit) => hit.unit).sort((a, b) => a - b) : all.isComplete ? all.units.units : null,
    };
  }

  async function find(store, query, limit) {
    let found = { wider: { isBrief: !store.isWhole && limit !== undefined, affordable: AFFORDABLE } };
    while (found.wider) found = await findBy(store, query, limit, found.wider);
    return found;
  }

  /** Whether a unit may hold a word. */
  async function isKnown(store, text) {
    const query = { terms: [[text]], excluded: [], allowed: [] };
    return (await candidates(store, query, BRIEF)).units.units.length > 0;
  }

  /** Whether a query names a filter, or perhaps a provision by its number. */
  const mayNarrow = ({ filters, words }) => filters.length > 0 || words.some((word) => TiaowenQuery.mayCite(word.forms[0]));

  const copied = (words) => words.map((word) => ({ forms: word.forms.slice(), isPhrase: word.isPhrase }));

  /**
   * Opens an index.
   *
   * @param {function(string): Promise<*>} load promises the JSON value of the file with a name, such as `index`
   * @returns {Promise<{search: function(string, number=): Promise<object>}>}
   */
  async function open(load) {
    const store = await TiaowenStore.open(load);
    const { facets } = store.manifest;

    const queryFor = (asked, words) => ({
      terms: words.map((word) => word.forms), excluded: asked.excluded, allowed: asked.allowed,
    });

    /** Whether what comes near is worth showing: a phrase is meant as it stands. */
    const canComeNear = (asked) => asked.words.length > 0 && !asked.words.some((word) => word.isPhrase);

    /** Whether it has only word characters: a piece with punctuation is copied from a text, and nothing else is meant. */
    const isPlain = (asked) => asked.words.every((word) => TiaowenText.points(word.forms[0]).every(TiaowenText.isWord));

    /** What narrows results: filters, places and numbers of provisions; its script is loaded when it is needed. */
    async function narrowing() {
      await TiaowenLoader.script('search-narrowing');
      return TiaowenNarrowing.of(store, (text) => holders(store, [text], BRIEF, false), isKnown);
    }

    /** What is tried where a query finds little; its scripts are loaded when they are needed. */
    async function attempts() {
      await Promise.all([TiaowenLoader.script('search-rewriting'), TiaowenLoader.script('search-near')]);
      const { unitsOfPlaces } = await narrowing();
      return TiaowenNear.attempts(store, { find, isKnown, queryFor, copied, canComeNear, unitsOfPlaces });
    }

    /** What the reader may have meant where nothing holds the query. */
    const suggestions = async (text) => (await attempts()).suggestions(TiaowenQuery.read(text, facets).words);

    /** What `text` asks for, best first; at most `limit` results, while the total counts all. */
    async function search(text, limit) {
      const written = TiaowenQuery.read(text, facets);
      const answer = {
        query: text, total: 0, exact: true, all: true, notes: [], results: [], related: [], marks: [],
      };
      if (written.words.length + written.filters.length === 0) return answer;
      const allowed = mayNarrow(written) ? await (await narrowing()).allowedUnits(written) : [];
      const asked = { ...written, words: copied(written.words), allowed };
      const rewriting = { words: copied(written.words), notes: [] };
      const query = queryFor(asked, rewriting.words);
      const wanted = limit === undefined ? undefined : Math.max(limit, 1);
      let found = { ...await find(store, query, wanted), marks: query.terms.flat() };
      if (found.hits.length === 0 && asked.words.length > 0) {
        found = await (await attempts()).findRewritten(asked, rewriting, wanted, answer);
      }
      answer.total = found.total;
      answer.exact = found.isExact;
      answer.all = found.isForAll;
      answer.results = found.hits.slice(0, limit === undefined ? found.hits.length : limit);
      answer.units = found.units;
      answer.marks = found.marks;
      const isPinpointed = found.hits.some((hit) => hit.score >= 4);
      const isFew = found.isForAll && found.isExact && found.total < FEW;
      if (isFew && canComeNear(asked) && isPlain(asked) && !isPinpointed) {
        const near = await (await attempts()).relatedTo(asked, rewriting, found);
        answer.related = near.hits;
        answer.relatedMarks = near.marks;
      }
      return answer;
    }

    /** For each facet, the values that units have, with how many have each; the commonest first. */
    const countFacets = async (units) => (await narrowing()).countFacets(units);

    return { search, suggestions, countFacets, isWhole: store.isWhole };
  }

  /** Where strings stand in a text, as ranges that neither overlap nor touch. */
  function highlights(marks, text) {
    const ranges = marks.flatMap((mark) => TiaowenRank.places(mark, folded(text)))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return ranges.reduce((merged, range) => {
      const last = merged[merged.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]); else merged.push(range.slice());
      return merged;
    }, []);
  }

  return { open, highlights };
})();

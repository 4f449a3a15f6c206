'use strict';

/**
 * Answers queries from the index below search/, by the rules of Sources/SiteSearch: the two give the same results in
 * the same order with the same scores. docs/search.md describes the files and the rules.
 */
const TiaowenSearch = (function () {
  const FORMAT = 'tiaowen-search';
  const VERSION = 1;
  const SNIPPET_LENGTH = 100;
  const SNIPPET_LEAD = 30;
  const K1 = 1.2;
  const B = 0.75;
  const NAME_WEIGHT = 4;
  const DOCUMENT_WEIGHT = 0.5;

  // Folding and grams: Sources/ChineseText.

  const SPACES = /[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
  const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
  const MARK = /[，。；：！？、,;:!?]/;
  const GRAM_END = 0x20;
  const SECOND = 0x200000;

  /** The text with width and letter case folded; every offset stays what it was. */
  function folded(text) {
    return text
      .replace(SPACES, ' ')
      .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0))
      .replace(/[A-Z]/g, (capital) => capital.toLowerCase());
  }

  /** Whether runs are made of the folded code point: Chinese characters, ASCII letters and digits. */
  function isWord(point) {
    return (point >= 0x30 && point <= 0x39) || (point >= 0x61 && point <= 0x7A) ||
      point === 0x3005 || point === 0x3007 || (point >= 0x3400 && point <= 0x4DBF) ||
      (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
      (point >= 0x20000 && point <= 0x3FFFF);
  }

  /** The ranges of packed grams that a text which holds the term must be listed under. */
  function coveringKeys(term) {
    const points = Array.from(term, (character) => character.codePointAt(0));
    const keys = [];
    points.forEach((point, index) => {
      const joins = (left, right) => isWord(points[left]) && isWord(points[right]);
      if (index + 1 < points.length) {
        const key = point * SECOND + (joins(index, index + 1) ? points[index + 1] : GRAM_END);
        keys.push({ first: key, last: key });
      } else if (index === 0 || !joins(index - 1, index)) {
        keys.push({ first: point * SECOND, last: point * SECOND + SECOND - 1 });
      }
    });
    return keys.filter((key, index) => keys.findIndex((k) => k.first === key.first && k.last === key.last) === index);
  }

  /** A query, read: its distinct terms, and the terms one behind the other. */
  function readQuery(text) {
    const words = folded(text.replace(INVISIBLE, '')).split(' ').filter((word) => word !== '');
    const terms = Array.from(new Set(words));
    return { terms, phrase: terms.join('') };
  }

  // Lists: Sources/SiteSearch/PostingCode.swift.

  const FINALS = 64;
  const CONTINUATIONS = 28;
  const SYMBOLS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index))
    .filter((symbol) => symbol !== '"' && symbol !== '\\');
  const SYMBOL_VALUES = new Map(SYMBOLS.map((symbol, value) => [symbol, value]));

  /** The numbers of a coded text. */
  function decodedNumbers(code) {
    const numbers = [];
    let value = 0;
    let scale = 1;
    for (const symbol of code) {
      const digit = SYMBOL_VALUES.get(symbol);
      if (digit === undefined) continue;
      value += digit * scale;
      scale *= CONTINUATIONS;
      if (digit < FINALS) {
        numbers.push(value);
        value = 0;
        scale = 1;
      }
    }
    return numbers;
  }

  /** The ascending numbers of a text in which each stands as its distance from the one before it. */
  function decodedAscending(code) {
    let expected = 0;
    return decodedNumbers(code).map((distance) => {
      const number = expected + distance;
      expected = number + 1;
      return number;
    });
  }

  const ascending = (numbers) => Array.from(new Set(numbers)).sort((a, b) => a - b);

  /** The numbers in both of two ascending lists. */
  function intersection(left, right) {
    const common = [];
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
      if (left[i] === right[j]) common.push(left[i]);
      const isNotAfter = left[i] <= right[j];
      const isNotBefore = left[i] >= right[j];
      if (isNotAfter) i += 1;
      if (isNotBefore) j += 1;
    }
    return common;
  }

  // The files of the index: Sources/SiteSearch/IndexStore.swift.

  /** How many of the ascending keys are not above a key. */
  function countNotAbove(keys, key) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= key) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** The entries of a page of a directory that may hold keys from `first` through `last`. */
  function overlapping(page, first, last) {
    const begin = Math.max(0, countNotAbove(page.firstKeys, first) - 1);
    const end = countNotAbove(page.firstKeys, last);
    return page.files.slice(begin, end).map((file, index) => ({ firstKey: page.firstKeys[begin + index], file }));
  }

  /** A file of lists, read: for each first character the second characters and their lists. */
  function readGrams(groups) {
    return new Map(groups.map(([first, seconds, lists]) => [
      first.codePointAt(0),
      { seconds: Array.from(seconds, (second) => second.codePointAt(0)), lists: lists.split(' ') },
    ]));
  }

  /** The units that a file of lists names for grams from `first` through `last`. */
  function listedUnits(grams, first, last) {
    const point = Math.floor(first / SECOND);
    const group = grams.get(point);
    if (!group) return [];
    return group.lists
      .filter((_, index) => {
        const key = point * SECOND + group.seconds[index];
        return key >= first && key <= last;
      })
      .flatMap(decodedAscending);
  }

  /** A unit as the index holds it, ready to be matched. */
  function readUnit(unit, document) {
    const lines = unit.passages.map((passage) => ({
      provision: passage.provision || unit.clause,
      text: passage.text,
      folded: folded(passage.text),
      number: passage.number || 0,
      heading: passage.heading || [0, 0],
      nameEnd: Math.max(passage.number || 0, passage.heading ? passage.heading[1] : 0),
    }));
    return {
      document,
      clause: unit.clause,
      page: unit.page,
      lines,
      length: lines.reduce((sum, line) => sum + line.text.length, 0),
    };
  }

  /** Reads the files of an index when they are needed, each once; `load` promises the JSON value of a file. */
  async function openStore(load) {
    const files = new Map();
    const units = new Map();

    /** The file, read by `read`; one that could not be loaded is asked for again the next time. */
    function file(name, read) {
      if (!files.has(name)) {
        const promise = load(name).then(read);
        promise.catch(() => files.delete(name));
        files.set(name, promise);
      }
      return files.get(name);
    }

    const manifest = await load('index');
    if (manifest.format !== FORMAT || manifest.version !== VERSION) throw new Error('unknown search index');
    const documentStarts = [0];
    decodedNumbers(manifest.documents).forEach((size) => {
      documentStarts.push(documentStarts[documentStarts.length - 1] + size);
    });

    async function entries(directory, first, last) {
      let level = overlapping(directory, first, last);
      for (let depth = 0; depth < directory.depth; depth += 1) {
        const pages = await Promise.all(level.map((entry) => file(entry.file, (page) => page)));
        level = pages.flatMap((page) => overlapping(page, first, last));
      }
      return level;
    }

    /** The units listed for grams from `first` through `last`, ascending. */
    async function unitsFor({ first, last }) {
      const shards = await entries(manifest.grams, first, last);
      const grams = await Promise.all(shards.map((entry) => file(entry.file, readGrams)));
      const lists = grams.map((shard) => listedUnits(shard, first, last));
      return first === last && lists.length === 1 ? lists[0] : ascending(lists.flat());
    }

    function keep(shard, firstUnit) {
      let index = 0;
      shard.documents.forEach((document) => {
        const names = [document.title, document.jurisdiction].filter((name) => name !== null).map(folded);
        const known = { id: document.id, title: document.title, jurisdiction: document.jurisdiction, names };
        for (let count = 0; count < document.units; count += 1, index += 1) {
          units.set(firstUnit + index, readUnit(shard.units[index], known));
        }
      });
    }

    /** Makes the units available to `unit`. */
    async function prepare(numbers) {
      const wanted = numbers.filter((number) => !units.has(number));
      const found = await Promise.all(wanted.map((number) => entries(manifest.texts, number, number)));
      const firstUnits = new Map(found.flat().map((entry) => [entry.file, entry.firstKey]));
      await Promise.all(Array.from(firstUnits, ([name, first]) => file(name, (shard) => keep(shard, first))));
    }

    return { manifest, documentStarts, unitsFor, prepare, unit: (number) => units.get(number) };
  }

  // Candidates: Sources/SiteSearch/Candidates.swift.

  /** The units whose own lines may hold a term, and the length of its shortest list. */
  async function holders(store, term) {
    const lists = await Promise.all(coveringKeys(term).map(store.unitsFor));
    lists.sort((a, b) => a.length - b.length);
    return { units: lists.reduce(intersection), frequency: lists[0].length };
  }

  /** The units, and where a document is among them, all units of the document: its name may hold the term. */
  function withUnitsBelow(units, documentStarts) {
    const all = units.slice();
    let document = 0;
    units.forEach((unit) => {
      while (document + 1 < documentStarts.length && documentStarts[document + 1] <= unit) document += 1;
      if (documentStarts[document] !== unit) return;
      for (let below = unit; below < documentStarts[document + 1]; below += 1) all.push(below);
    });
    return ascending(all);
  }

  /** The units that are worth reading for a query, and how many may hold each term. */
  async function candidates(store, query) {
    const found = await Promise.all(query.terms.map((term) => holders(store, term)));
    const own = ascending(found.flatMap((holder) => holder.units));
    const allowed = found.map((holder) => withUnitsBelow(holder.units, store.documentStarts));
    return { units: allowed.reduce(intersection, own), frequencies: found.map((holder) => holder.frequency) };
  }

  // Matching and ranking: Sources/SiteSearch/Match.swift, Ranking.swift.

  /** Where `needle` occurs, each occurrence beginning behind the one before it. */
  function offsets(needle, haystack) {
    const found = [];
    let start = haystack.indexOf(needle);
    while (start >= 0) {
      found.push(start);
      start = haystack.indexOf(needle, start + needle.length);
    }
    return found;
  }

  /** Whether one of the occurrences lies in the marker or heading of the line. */
  const isNamed = (found, length, line) => found.some((offset) => offset + length <= line.nameEnd);

  /** The verified places of the terms in a unit; null where a term stands neither in it nor in a document's name. */
  function match(query, unit) {
    const occurrences = unit.lines.map((line) => query.terms.map((term) => offsets(term, line.folded)));
    const own = query.terms.map((_, term) => occurrences.some((line) => line[term].length > 0));
    const inDocumentName = query.terms.map((term) => unit.document.names.some((name) => name.includes(term)));
    if (!own.includes(true) || !own.every((isOwn, term) => isOwn || inDocumentName[term])) return null;
    const phrases = query.terms.length === 1
      ? occurrences.map((line) => line[0])
      : unit.lines.map((line) => offsets(query.phrase, line.folded));
    return { occurrences, phrases, inDocumentName };
  }

  /** The line that a reader should be taken to. */
  function bestLine(found, query, unit) {
    let best = 0;
    let bestWorth = -1;
    unit.lines.forEach((line, index) => {
      const held = found.occurrences[index].filter((places) => places.length > 0).length;
      const named = query.terms.some((term, place) => isNamed(found.occurrences[index][place], term.length, line));
      const worth = 2 * held + (named ? 1 : 0);
      if (worth > bestWorth) {
        best = index;
        bestWorth = worth;
      }
    });
    return best;
  }

  /** The hit around which a line is shown, as its start and end. */
  function shownHit(found, query, index, unit) {
    const hits = query.terms
      .flatMap((term, place) => found.occurrences[index][place]
        .map((start) => ({ place, start, end: start + term.length })))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const behindName = hits.filter((hit) => hit.start >= unit.lines[index].nameEnd);
    let best = [0, 0];
    let bestCount = 0;
    (behindName.length > 0 ? behindName : hits).forEach((hit) => {
      const reach = hit.start + SNIPPET_LENGTH - SNIPPET_LEAD;
      const near = hits.filter((other) => other.start >= hit.start && other.end <= reach);
      const count = new Set(near.map((other) => other.place)).size;
      if (count > bestCount || best[0] === best[1]) {
        best = [hit.start, hit.end];
        bestCount = count;
      }
    });
    return best;
  }

  /** BM25 with weighted occurrences. */
  function relevance(found, query, unit, statistics) {
    const norm = K1 * (1 - B + B * unit.length / statistics.averageLength);
    let sum = 0;
    query.terms.forEach((term, index) => {
      let weight = 0;
      unit.lines.forEach((line, place) => {
        found.occurrences[place][index].forEach((offset) => {
          weight += offset + term.length <= line.nameEnd ? NAME_WEIGHT : 1;
        });
      });
      if (weight === 0) weight = DOCUMENT_WEIGHT;
      sum += statistics.rarities[index] * weight / (weight + norm);
    });
    return sum;
  }

  /** 0 to 1: how close together the terms stand in a line. */
  function closenessInLine(occurrences, query) {
    const held = query.terms.map((_, term) => term).filter((term) => occurrences[term].length > 0);
    if (held.length < 2) return 0;
    const places = held.flatMap((term) => occurrences[term].map((offset) => ({ offset, term })));
    places.sort((a, b) => a.offset - b.offset || a.term - b.term);
    const counts = query.terms.map(() => 0);
    let missing = held.length;
    let start = 0;
    let shortest = Infinity;
    places.forEach(({ offset, term }) => {
      if (counts[term] === 0) missing -= 1;
      counts[term] += 1;
      while (missing === 0) {
        shortest = Math.min(shortest, offset + query.terms[term].length - places[start].offset);
        counts[places[start].term] -= 1;
        if (counts[places[start].term] === 0) missing += 1;
        start += 1;
      }
    });
    const length = held.reduce((sum, term) => sum + query.terms[term].length, 0);
    return Math.min(1, length / shortest) * held.length / query.terms.length;
  }

  /** Where the query stands: 4 it is a name, 3 in a name, 2 all its terms in names, 1 a phrase in the text, 0 apart. */
  function tier(found, query, unit) {
    const named = query.terms.map((term, index) =>
      unit.lines.some((line, place) => isNamed(found.occurrences[place][index], term.length, line)));
    let best = found.phrases.some((places) => places.length > 0) ? 1 : 0;
    if (named.includes(true) && named.every((isIn, term) => isIn || found.inDocumentName[term])) best = 2;
    unit.lines.forEach((line, place) => {
      if (!isNamed(found.phrases[place], query.phrase.length, line)) return;
      const isWhole = line.folded.slice(line.heading[0], line.heading[1]) === query.phrase ||
        line.folded.slice(0, line.number) === query.phrase;
      best = Math.max(best, isWhole ? 4 : 3);
    });
    return best;
  }

  /** The score, to four decimals. */
  function score(found, query, unit, statistics) {
    const closeness = query.terms.length > 1
      ? Math.max(...found.occurrences.map((line) => closenessInLine(line, query)))
      : 0;
    const worth = relevance(found, query, unit, statistics) * (1 + closeness);
    return Math.round((tier(found, query, unit) + worth / (1 + worth)) * 10000) / 10000;
  }

  // Snippets: Sources/SiteSearch/Snippet.swift.

  const isTrailSurrogate = (text, index) => (text.charCodeAt(index) & 0xFC00) === 0xDC00;

  /** The part of a line around the hit from `hitStart` to `hitEnd`. */
  function snippet(line, hitStart, hitEnd) {
    if (line.length <= SNIPPET_LENGTH) return line;
    let start = Math.max(0, hitStart - SNIPPET_LEAD);
    if (start > 0) {
      const mark = Array.from(line.slice(start, hitStart).split('')).findIndex((unit) => MARK.test(unit));
      if (mark >= 0) start += mark + 1;
      if (isTrailSurrogate(line, start)) start -= 1;
    }
    let end = Math.min(line.length, Math.max(start + SNIPPET_LENGTH, hitEnd));
    if (end < line.length && isTrailSurrogate(line, end)) end -= 1;
    end = Math.max(end, hitEnd);
    return (start > 0 ? '…' : '') + line.slice(start, end) + (end < line.length ? '…' : '');
  }

  /** A line of a clause and, where it is shorter than a snippet, those that follow it. */
  function textFrom(unit, index) {
    let text = unit.lines[index].text;
    for (let next = index + 1; unit.clause !== null && next < unit.lines.length; next += 1) {
      if (text.length >= SNIPPET_LENGTH) break;
      text += ' ' + unit.lines[next].text;
    }
    return text;
  }

  /** The marker and heading of a line, as printed. */
  const nameOf = (line) => line.text.slice(0, line.nameEnd);

  /** The anchor of a provision: its path with `.` for `/`, as Routes.anchor makes it. */
  const anchorOf = (path) => path.replace(/\//g, '.');

  /** What is shown of a hit. */
  function result(hit, query) {
    const { unit, found } = hit;
    const index = bestLine(found, query, unit);
    const line = unit.lines[index];
    const [start, end] = shownHit(found, query, index, unit);
    const isElsewhere = line.provision !== null && line.provision !== unit.clause;
    return {
      document: unit.document.id,
      clause: unit.clause,
      provision: line.provision,
      score: hit.score,
      snippet: snippet(textFrom(unit, index), start, end),
      title: unit.document.title,
      jurisdiction: unit.document.jurisdiction,
      page: unit.page + (isElsewhere ? '#' + anchorOf(line.provision) : ''),
      name: unit.clause === null ? '' : nameOf(unit.lines[0]),
      provisionName: isElsewhere ? nameOf(line) : '',
    };
  }

  /**
   * Opens an index.
   *
   * @param {function(string): Promise<*>} load promises the JSON value of the file with a name, such as `index`
   * @returns {Promise<{search: function(string, number=): Promise<object>}>}
   */
  async function open(load) {
    const store = await openStore(load);
    const { units, length } = store.manifest;

    /** All that holds what `text` asks for, best first; at most `limit` results, while the total counts all. */
    async function search(text, limit) {
      const query = readQuery(text);
      if (query.terms.length === 0) return { query: text, total: 0, results: [] };
      const { units: numbers, frequencies } = await candidates(store, query);
      await store.prepare(numbers);
      const statistics = {
        averageLength: length / Math.max(1, units),
        rarities: frequencies.map((frequency) => Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5))),
      };
      const hits = [];
      numbers.forEach((number) => {
        const unit = store.unit(number);
        const found = match(query, unit);
        if (found) hits.push({ number, unit, found, score: score(found, query, unit, statistics) });
      });
      hits.sort((a, b) => b.score - a.score || a.number - b.number);
      const results = hits.slice(0, limit === undefined ? hits.length : limit).map((hit) => result(hit, query));
      return { query: text, total: hits.length, results };
    }

    return { search };
  }

  /** Where terms of a query stand in a text, as ranges that neither overlap nor touch. */
  function highlights(queryText, text) {
    const places = folded(text);
    const ranges = readQuery(queryText).terms
      .flatMap((term) => offsets(term, places).map((offset) => [offset, offset + term.length]))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return ranges.reduce((merged, range) => {
      const last = merged[merged.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]); else merged.push(range.slice());
      return merged;
    }, []);
  }

  return { open, highlights };
})();

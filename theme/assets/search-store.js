'use strict';

/** The files of the index, each read when it is needed: Sources/SiteSearch/Reading. */
const TiaowenStore = (function () {
  const { SECOND, folded, numbers, ascending } = TiaowenText;
  const FORMAT = 'tiaowen-search';
  const VERSION = 3;
  const FINGERPRINT = 8;
  const STRENGTHS = 4;
  const LABELLED = 3;

  /** A directory or a page of one, read. */
  function readDirectory({ depth, firstKeys, files }) {
    const fingerprints = [];
    for (let start = 0; start < files.length; start += FINGERPRINT) {
      fingerprints.push(files.slice(start, start + FINGERPRINT));
    }
    return { depth: depth || 0, firstKeys: ascending(firstKeys), fingerprints };
  }

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
    return page.fingerprints.slice(begin, end)
      .map((fingerprint, index) => ({ firstKey: page.firstKeys[begin + index], fingerprint }));
  }

  /** The lists of a gram by strength, or only how many units they name. */
  function readLists(code) {
    const parts = code.split('~');
    if (parts.length > STRENGTHS) {
      const count = numbers(parts[STRENGTHS]).slice(0, LABELLED).reduce((sum, each) => sum + each, 0);
      return { count, groups: null };
    }
    const groups = Array.from({ length: STRENGTHS }, (_, place) => ascending(parts[place] || ''));
    return { count: groups[0].length + groups[1].length + groups[2].length, groups };
  }

  /** A file of lists, read: for each first character the second characters and their coded lists. */
  function readGrams(groups) {
    return new Map(groups.map(([first, seconds, lists]) => [
      first.codePointAt(0), { seconds: TiaowenText.points(seconds), lists: lists.split(' '), read: [] },
    ]));
  }

  /** What a file of lists holds for grams from `first` through `last`, in order. */
  function listed(grams, first, last) {
    const point = Math.floor(first / SECOND);
    const group = grams.get(point);
    if (!group) return [];
    const found = [];
    group.seconds.forEach((second, index) => {
      const gram = point * SECOND + second;
      if (gram < first || gram > last) return;
      if (!group.read[index]) group.read[index] = { gram, ...readLists(group.lists[index]) };
      found.push(group.read[index]);
    });
    return found;
  }

  /** A unit as the index holds it, ready to be matched. */
  function readUnit([clause, lines, labels], document, number) {
    const read = lines.map(([text, provision = '', end = 0, headingStart = 0, headingEnd = 0]) => ({
      provision: provision === '' ? clause : provision[0] === '/' ? clause + provision : provision,
      text,
      folded: folded(text),
      number: end,
      heading: [headingStart, headingEnd],
      nameEnd: Math.max(end, headingEnd),
    }));
    return {
      document, clause, number, lines: read,
      labels: (labels || []).map(folded),
      length: read.reduce((sum, line) => sum + line.text.length, 0),
    };
  }

  /** Opens an index; `load` promises the JSON value of a file. */
  async function open(load) {
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
    const directories = {
      grams: readDirectory(manifest.grams), lists: readDirectory(manifest.lists), texts: readDirectory(manifest.texts),
    };
    const documentStarts = [0];
    numbers(manifest.documents).forEach((size) => {
      documentStarts.push(documentStarts[documentStarts.length - 1] + size);
    });
    const isWhole = directories.texts.depth === 0 && directories.texts.fingerprints.length <= 1;
    const nations = manifest.jurisdictions.filter((place) => place.isNation).map((place) => place.name);

    /** The files of a table that may hold keys from `first` through `last`. */
    async function entries(table, first, last) {
      let level = overlapping(directories[table], first, last);
      for (let depth = 0; depth < directories[table].depth; depth += 1) {
        const pages = await Promise.all(level.map((entry) => file('page-' + entry.fingerprint, readDirectory)));
        level = pages.flatMap((page) => overlapping(page, first, last));
      }
      return level;
    }

    /** What the index says of the grams that a key asks for. */
    async function lists({ first, last }) {
      const shards = await entries('grams', first, last);
      const grams = await Promise.all(shards.map((entry) => file('grams-' + entry.fingerprint, readGrams)));
      return grams.flatMap((shard) => listed(shard, first, last));
    }

    /** The lists of a gram that stand in files of their own: the plain one, or all others. */
    async function longLists(gram, strong) {
      const key = gram * 2 + (strong ? 0 : 1);
      const [entry] = await entries('lists', key, key);
      return (await file('lists-' + entry.fingerprint, readLists)).groups;
    }

    function keep(shard, firstUnit) {
      let index = 0;
      shard.documents.forEach((document) => {
        const { id, title, jurisdiction, prior, whole } = document;
        const shown = [title, nations.includes(jurisdiction) ? null : jurisdiction];
        const known = { id, title, jurisdiction, prior, whole, names: shown.filter((name) => name !== null).map(folded) };
        for (let count = 0; count < document.units; count += 1, index += 1) {
          units.set(firstUnit + index, readUnit(shard.units[index], known, firstUnit + index));
        }
      });
    }

    /** Makes the units available to `unit`. */
    async function prepare(wanted) {
      const missing = wanted.filter((number) => !units.has(number));
      const found = await Promise.all(missing.map((number) => entries('texts', number, number)));
      // Two documents of the same words may share a file: it is kept once for each place where it stands.
      const shards = new Map(found.flat().map((entry) => [entry.firstKey, entry.fingerprint]));
      await Promise.all(Array.from(shards, async ([first, name]) => (
        keep(await file('texts-' + name, (shard) => shard), first))));
    }

    /** The values of a facet, each with its names and the documents or units that have it. */
    async function tags(facet) {
      const name = manifest.tags[facet];
      if (!name) return [];
      const values = await file(name, (facets) => new Map(Object.entries(facets).map(([key, list]) => [
        key, list.map(([value, names, code]) => ({ value, names, holders: ascending(code) })),
      ])));
      return values.get(facet);
    }

    /** The numbers of the units of documents. */
    function unitsOfDocuments(first, count) {
      const [start, end] = [documentStarts[first], documentStarts[first + count]];
      return Array.from({ length: end - start }, (_, index) => start + index);
    }

    return {
      manifest, documentStarts, beginsDocument: new Set(documentStarts), isWhole, lists, longLists, prepare, tags, unitsOfDocuments,
      names: () => file(manifest.names, (value) => value),
      words: () => file(manifest.words, (value) => value),
      unit: (number) => units.get(number),
    };
  }

  return { open, LABELLED };
})();

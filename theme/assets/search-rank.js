'use strict';

/** Matching, ranking and what is shown of a hit: Sources/SiteSearch/Query/Match.swift, Ranking.swift, Snippet.swift. */
const TiaowenRank = (function () {
  const SNIPPET_LENGTH = 100;
  const SNIPPET_LEAD = 30;
  const K1 = 1.2;
  const B = 0.75;
  const NAME_WEIGHT = 4;
  const DOCUMENT_WEIGHT = 0.5;
  const LABEL_WEIGHT = 2;
  const WHOLE_DOCUMENT_SHARE = 0.5;
  const OTHER_FORM_SHARE = 0.5;
  const SHORTEST_TITLE = 4;
  const MARK = /[，。；：！？、,;:!?]/;

  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

  /** How much a term tells that `frequency` of `units` units hold. */
  const rarity = (frequency, units) => Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));

  /** Where `needle` occurs, each occurrence beginning behind the one before it. */
  function places(needle, haystack) {
    const found = [];
    let start = needle === '' ? -1 : haystack.indexOf(needle);
    while (start >= 0) {
      found.push([start, start + needle.length]);
      start = haystack.indexOf(needle, start + needle.length);
    }
    return found;
  }

  /** Where any form of a term occurs; occurrences do not overlap. */
  function occurrences(forms, text) {
    if (forms.length === 1) return places(forms[0], text);
    const all = forms.flatMap((form) => places(form, text)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const kept = [];
    all.forEach((range) => {
      if (kept.length === 0 || range[0] >= kept[kept.length - 1][1]) kept.push(range);
    });
    return kept;
  }

  const isHeld = (forms, text) => forms.some((form) => text.includes(form));

  /** Whether one of the ranges lies in the marker or heading of the line. */
  const isNamed = (ranges, line) => ranges.some((range) => range[1] <= line.nameEnd);

  /** Where a string occurs, overlapping occurrences included. */
  function everyPlace(phrase, text) {
    const found = [];
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      found.push([start, start + phrase.length]);
    }
    return found;
  }

  /** The verified places of the terms in a unit; null where it does not answer the query. */
  function match(query, unit) {
    const found = unit.lines.map((line) => query.terms.map((forms) => occurrences(forms, line.folded)));
    const isOwn = query.terms.map((_, term) => found.some((line) => line[term].length > 0));
    const isInDocumentName = query.terms.map((forms) => unit.document.names.some((name) => isHeld(forms, name)));
    const isInLabel = query.terms.map((forms) => unit.labels.some((label) => isHeld(forms, label)));
    if (query.choices) {
      if (!isOwn.includes(true) && !isInLabel.includes(true)) return null;
    } else {
      if (query.terms.length > 0 && !isOwn.includes(true)) return null;
      if (!isOwn.every((own, term) => own || isInDocumentName[term])) return null;
    }
    if (query.excluded.some((term) => unit.lines.some((line) => line.folded.includes(term)))) return null;
    const phrase = query.choices ? '' : query.terms.map((forms) => forms[0]).join('');
    const phrases = query.terms.length === 1 && !query.choices
      ? found.map((line) => line[0])
      : unit.lines.map((line) => (phrase === '' ? [] : everyPlace(phrase, line.folded)));
    return { occurrences: found, phrases, isOwn, isInDocumentName, isInLabel };
  }

  /** BM25 of each term. */
  function relevances(found, query, unit, statistics) {
    const norm = K1 * (1 - B + B * unit.length / Math.max(1, statistics.averageLength));
    const asked = query.choices && new Set(query.choices.flatMap((forms) => forms[0]));
    return query.terms.map((_, term) => {
      let weight = found.isInLabel[term] ? LABEL_WEIGHT : 0;
      unit.lines.forEach((line, place) => {
        found.occurrences[place][term].forEach((range) => { weight += range[1] <= line.nameEnd ? NAME_WEIGHT : 1; });
      });
      if (weight === 0 && found.isInDocumentName[term]) weight = DOCUMENT_WEIGHT;
      const share = asked && !asked.has(term) ? OTHER_FORM_SHARE : 1;
      return statistics.rarities[term] * weight / (weight + norm) * share;
    });
  }

  /** 0 to 1: how close together the terms stand in a line. */
  function closeness(line, terms) {
    const held = line.map((_, term) => term).filter((term) => line[term].length > 0);
    if (terms < 2 || held.length < 2) return 0;
    const all = held.flatMap((term) => line[term].map((range) => ({ range, term })))
      .sort((a, b) => a.range[0] - b.range[0] || a.term - b.term);
    const counts = line.map(() => 0);
    let missing = held.length;
    let start = 0;
    let shortest = Infinity;
    all.forEach(({ range, term }) => {
      if (counts[term] === 0) missing -= 1;
      counts[term] += 1;
      while (missing === 0) {
        shortest = Math.min(shortest, range[1] - all[start].range[0]);
        counts[all[start].term] -= 1;
        if (counts[all[start].term] === 0) missing += 1;
        start += 1;
      }
    });
    const length = sum(held.map((term) => line[term][0][1] - line[term][0][0]));
    return Math.min(1, length / Math.max(1, shortest)) * held.length / terms;
  }

  /** How much of the words is held: of each word as much as of the form that is held best. */
  function coverage(found, choices, rarities) {
    if (!choices) return 1;
    const worth = (terms) => sum(terms.map((term) => rarities[term]));
    const held = (term) => found.isOwn[term] || found.isInDocumentName[term] || found.isInLabel[term];
    let part = 0;
    let all = 0;
    choices.forEach((forms) => {
      const weight = Math.max(0, ...forms.map(worth));
      const shares = forms.map((terms) => (terms.length === 0 ? 0 : worth(terms.filter(held)) / worth(terms)));
      part += weight * Math.max(0, ...shares);
      all += weight;
    });
    return all === 0 ? 1 : part / all;
  }

  /** Whether a term is a provision's number and the document's names hold all others, unless the nearest are asked for. */
  function isCited(found, query, unit) {
    return query.terms.some((_, term) => (
      (query.choices || found.isInDocumentName.every((isAbove, other) => isAbove || other === term)) &&
      unit.lines.some(({ number }, line) => found.occurrences[line][term].some(([start, end]) => (
        start === 0 && end === number)))));
  }

  /** Where the query stands: 4 it is a name, 3 in a name, 2 all its terms in names, 1 a phrase in the text, 0 apart. */
  function tier(found, query, unit) {
    const cited = isCited(found, query, unit);
    if (query.choices) return cited ? 1 : 0;
    if (query.terms.length === 0) return 0;
    const named = query.terms.map((_, term) =>
      unit.lines.some((line, place) => isNamed(found.occurrences[place][term], line)));
    let best = found.phrases.some((ranges) => ranges.length > 0) ? 1 : 0;
    if (named.includes(true) && named.every((isIn, term) => isIn || found.isInDocumentName[term])) best = cited ? 4 : 2;
    unit.lines.forEach((line, place) => {
      found.phrases[place].filter((range) => range[1] <= line.nameEnd).forEach(([start, end]) => {
        const isWhole = (start === line.heading[0] && end === line.heading[1]) || (start === 0 && end === line.number);
        const isTelling = unit.clause !== null || (end - start) * 2 >= line.nameEnd;
        best = Math.max(best, isWhole ? 4 : isTelling ? 3 : 2);
      });
    });
    return best;
  }

  /** Whether a title, another name or the number of the document holds a term. */
  function hitsDocumentName(found, unit) {
    return unit.lines.some((line, place) => line.provision === null && line.nameEnd > 0 &&
      found.occurrences[place].some((ranges) => ranges.length > 0));
  }

  /** Whether a query is the document's title with characters left out. */
  function isShortTitle(query, unit) {
    const title = unit.document.names[0] || '';
    let place = 0;
    for (let index = 0; index < title.length; index += 1) {
      if (place < query.length && title[index] === query[place]) place += 1;
    }
    return query.length >= SHORTEST_TITLE && place === query.length;
  }

  /** How much each term tells a reader who sees the line that holds it: less where a name above the result holds it too. */
  function tellings(found, statistics) {
    return statistics.rarities.map((each, term) =>
      Math.max(1, Math.round(each * (found.isInDocumentName[term] ? 25 : 100))));
  }

  /** The score, to four decimals, and what a unit is worth within its tier. */
  function score(found, query, unit, statistics) {
    const close = Math.max(0, ...found.occurrences.map((line) => closeness(line, query.terms.length)));
    const covered = coverage(found, query.choices, statistics.rarities);
    let worth = sum(relevances(found, query, unit, statistics)) * (1 + close) * covered;
    worth *= 1 + unit.document.prior / 1000;
    let place = tier(found, query, unit);
    if (unit.clause === null && place < 3 && (query.choices || !hitsDocumentName(found, unit))) {
      worth *= WHOLE_DOCUMENT_SHARE;
      place = isShortTitle(query.shortTitle || '', unit) ? 1 : 0;
    }
    const value = place + worth / (1 + worth);
    return { value: Math.round(value * 10000) / 10000, worth };
  }

  /** The line that a reader should be taken to. */
  function bestLine(found, unit, telling) {
    let best = 0;
    let bestWorth = -1;
    unit.lines.forEach((line, index) => {
      let worth = 0;
      let named = 0;
      found.occurrences[index].forEach((ranges, term) => {
        if (ranges.length === 0) return;
        worth += 2 * telling[term];
        if (isNamed(ranges, line)) named = Math.max(named, telling[term]);
      });
      worth += named;
      if (worth > bestWorth) {
        best = index;
        bestWorth = worth;
      }
    });
    return best;
  }

  /** The hit around which a line is shown, as its start and end. */
  function shownHit(found, index, unit, telling) {
    const hits = found.occurrences[index]
      .flatMap((ranges, term) => ranges.map(([start, end]) => ({ term, start, end })))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const behindName = hits.filter((hit) => hit.start >= unit.lines[index].nameEnd);
    let best = [0, 0];
    let most = 0;
    (behindName.length > 0 ? behindName : hits).forEach((hit) => {
      const reach = hit.start + SNIPPET_LENGTH - SNIPPET_LEAD;
      const near = hits.filter((other) => other.start >= hit.start && other.end <= reach);
      const told = sum(Array.from(new Set(near.map((other) => other.term)), (term) => telling[term]));
      if (told > most || best[0] === best[1]) {
        best = [hit.start, hit.end];
        most = told;
      }
    });
    return best;
  }

  const isTrailSurrogate = (text, index) => (text.charCodeAt(index) & 0xFC00) === 0xDC00;

  /** The part of a line around the hit from `hitStart` to `hitEnd`. */
  function snippet(line, hitStart, hitEnd) {
    if (line.length <= SNIPPET_LENGTH) return line;
    let start = Math.max(0, hitStart - SNIPPET_LEAD);
    if (start > 0) {
      const mark = line.slice(start, hitStart).split('').findIndex((unit) => MARK.test(unit));
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

  /** What is shown of a unit that answers a query. */
  function result(found, scored, unit, statistics) {
    const telling = tellings(found, statistics);
    const index = bestLine(found, unit, telling);
    const line = unit.lines[index];
    const [start, end] = shownHit(found, index, unit, telling);
    const isElsewhere = line.provision !== null && line.provision !== unit.clause;
    // A clause without a page of its own is shown on that of its document.
    const hasPage = unit.clause !== null && !unit.document.whole;
    const page = 'policies/' + unit.document.id + (hasPage ? '/' + anchorOf(unit.clause) : '') + '.html';
    return {
      unit: unit.number,
      document: unit.document.id,
      clause: unit.clause,
      provision: line.provision,
      score: scored.value,
      worth: scored.worth,
      snippet: snippet(textFrom(unit, index), start, end),
      title: unit.document.title,
      jurisdiction: unit.document.jurisdiction,
      page,
      anchor: isElsewhere ? anchorOf(line.provision) : hasPage || unit.clause === null ? '' : anchorOf(unit.clause),
      name: unit.clause === null ? '' : nameOf(unit.lines[0]),
      provisionName: isElsewhere ? nameOf(line) : '',
    };
  }

  return { rarity, match, score, result, places, isHeld };
})();

'use strict';

/** Reads queries: Sources/SiteSearch/Query/QueryReader.swift, Pinpoint.swift. */
const TiaowenQuery = (function () {
  const { folded, points } = TiaowenText;
  const QUOTES = { '"': '"', '\u201C': '\u201D', '\u300C': '\u300D', '\u300E': '\u300F' };

  // Reading: QueryReader.swift.

  /** Where a phrase that begins at `start`, perhaps behind a minus, ends; -1 where none begins. */
  function phraseEnd(text, start) {
    const open = text[start] === '-' ? start + 1 : start;
    const close = QUOTES[text[open]];
    if (!close) return -1;
    for (let place = open + 2; place < text.length; place += 1) {
      if (text[place] === close && (place + 1 === text.length || text[place + 1] === ' ')) return place + 1;
    }
    return -1;
  }

  /** The parts between white space; white space inside a phrase cuts nothing. */
  function tokens(text) {
    const found = [];
    let start = 0;
    while (start < text.length) {
      if (text[start] === ' ') {
        start += 1;
      } else {
        let end = phraseEnd(text, start);
        if (end < 0) end = text.indexOf(' ', start);
        if (end < 0) end = text.length;
        found.push(text.slice(start, end));
        start = end;
      }
    }
    return found;
  }

  /** What stands between quotation marks; null where none enclose the whole. */
  function unquoted(token) {
    if (points(token).length <= 2 || QUOTES[token[0]] !== token[token.length - 1]) return null;
    return token.slice(1, -1).trim() || null;
  }

  const word = (text, isPhrase) => ({ forms: [text], isPhrase });

  /** A query as written: words, excluded words, filters. */
  function read(text, facets) {
    const names = new Map(Object.entries(facets).flatMap(([facet, all]) => all.map((name) => [folded(name), facet])));
    const query = { words: [], excluded: [], filters: [] };
    const seen = new Set();
    tokens(folded(TiaowenText.withoutInvisible(text))).forEach((token) => {
      const colon = token.indexOf(':');
      const facet = colon > 0 && colon + 1 < token.length ? names.get(token.slice(0, colon)) : undefined;
      if (facet) {
        const value = token.slice(colon + 1);
        query.filters.push({ facet, value: unquoted(value) || value });
      } else if (token[0] === '-' && token.length > 1) {
        query.excluded.push(unquoted(token.slice(1)) || token.slice(1));
      } else {
        const phrase = unquoted(token);
        if (!seen.has(phrase || token)) query.words.push(word(phrase || token, phrase !== null));
        seen.add(phrase || token);
      }
    });
    if (query.words.length + query.filters.length === 0 && query.excluded.length > 0) {
      query.words.push(word('-' + query.excluded.shift(), false));
    }
    return query;
  }

  // Pinpoints: Pinpoint.swift.

  const HAN = '[零一二三四五六七八九十百千〇两]';
  const BRANCH = '(?:之' + HAN + '+)?';
  const ARABIC = new RegExp('^第?([0-9]{1,4})条(?:之([0-9]{1,4})|(' + BRANCH + '))$');
  const LATIN = /^(?:article|art)\.*([0-9]{1,4})$/;
  const BRACKETED = /^\(([0-9]{1,4})\)$/;
  const SETTLED = new RegExp('^(?:第' + HAN + '+条' + BRANCH + '|\\(' + HAN + '+\\))$');

  /** A number from 1 to 9999 in Chinese characters. */
  function hanNumber(number) {
    let text = '';
    let isZeroPending = false;
    [3, 2, 1, 0].forEach((power) => {
      const digit = Math.floor(number / 10 ** power) % 10;
      if (digit === 0) {
        isZeroPending = text !== '';
        return;
      }
      if (isZeroPending) text += '零';
      isZeroPending = false;
      if (!(digit === 1 && power === 1 && text === '')) text += '零一二三四五六七八九'[digit];
      if (power > 0) text += '个十百千'[power];
    });
    return text;
  }

  const positive = (digits) => digits !== undefined && Number(digits) > 0;

  /** The form of the texts for a pinpoint in Arabic digits; null for anything else. */
  function pinpointForm(text) {
    const bracketed = BRACKETED.exec(text);
    if (bracketed && positive(bracketed[1])) return '(' + hanNumber(Number(bracketed[1])) + ')';
    const latin = LATIN.exec(text);
    if (latin && positive(latin[1])) return '第' + hanNumber(Number(latin[1])) + '条';
    const arabic = ARABIC.exec(text);
    if (!arabic || !positive(arabic[1]) || (arabic[2] && !positive(arabic[2]))) return null;
    const branch = arabic[2] ? '之' + hanNumber(Number(arabic[2])) : arabic[3];
    return '第' + hanNumber(Number(arabic[1])) + '条' + branch;
  }

  const isPinpoint = (text) => pinpointForm(text) !== null || SETTLED.test(text);

  /** Words with each pinpoint in the form of the texts; `art` and a number behind it are one word. */
  function settled(words) {
    const found = [];
    for (let place = 0; place < words.length; place += 1) {
      const { forms, isPhrase } = words[place];
      const next = words[place + 1];
      const article = next && !isPhrase && /^(?:article|art)\.?$/.test(forms[0]) ? pinpointForm('art' + next.forms[0]) : null;
      const form = isPhrase ? null : pinpointForm(forms[0]);
      if (article && /^[0-9]+$/.test(next.forms[0])) {
        found.push({ forms: [article], isPhrase });
        place += 1;
      } else {
        found.push({ forms: form ? [form, forms[0]] : forms, isPhrase });
      }
    }
    return found;
  }

  /** Whether a text may hold the number of a provision. */
  const mayCite = (text) => /[0-9零一二三四五六七八九十百千〇两][条)]|art/.test(text);

  return { read, settled, isPinpoint, pinpointForm, hanNumber, mayCite, word };
})();

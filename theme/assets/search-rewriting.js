'use strict';

/**
 * What may be done to a query that finds nothing: Sources/SiteSearch/Query/Rewriting.swift, Speller.swift. Loaded when it
 * is needed, which is seldom.
 */
const TiaowenRewriting = (function () {
  const { folded, isWord, points } = TiaowenText;
  const { word } = TiaowenQuery;
  const MOST_FORMS = 24;

  function note(notes, kind, from, to) {
    notes.push({ kind, from, to });
  }

  const same = (a, b) => a.length === b.length && a.every((each, index) => each === b[index]);

  /** Replaces words by what `forms` gives for them, and says so. */
  async function replace(rewriting, kind, forms) {
    for (const each of rewriting.words) {
      const found = each.isPhrase ? [] : await forms(each.forms[0]);
      if (found.length > 0 && !same(found, [each.forms[0]])) {
        note(rewriting.notes, kind, each.forms[0], found.join(' '));
        each.forms = found;
      }
    }
  }

  /**
   * Reads traditional characters as simplified ones; where the texts do not hold what a word as a whole becomes, only
   * those characters that they do not hold.
   */
  function simplify(rewriting, { traditional }, isKnown) {
    const pairs = Array.from(traditional);
    const simplified = new Map();
    for (let place = 0; place + 1 < pairs.length; place += 2) simplified.set(pairs[place], pairs[place + 1]);
    const simple = (character) => simplified.get(character) || character;
    return replace(rewriting, 'simplified', async (text) => {
      const whole = Array.from(text, simple).join('');
      if (whole === text || await isKnown(whole)) return [whole];
      const characters = Array.from(text);
      const known = await Promise.all(characters.map(isKnown));
      return [characters.map((each, place) => (known[place] ? each : simple(each))).join('')];
    });
  }

  /** Leaves out words that ask, cutting those around them apart. */
  function leaveOut(rewriting, stopWords) {
    const stops = stopWords.map(folded).sort((a, b) => points(b).length - points(a).length);
    const cut = [];
    const omitted = [];
    rewriting.words.forEach((each) => {
      if (each.isPhrase || each.forms.length > 1) {
        cut.push(each);
        return;
      }
      const text = each.forms[0];
      let start = 0;
      let place = 0;
      while (place < text.length) {
        const stop = stops.find((candidate) => text.startsWith(candidate, place));
        if (stop) {
          if (start < place) cut.push(word(text.slice(start, place), false));
          omitted.push(stop);
          place += stop.length;
          start = place;
        } else {
          place += 1;
        }
      }
      if (start < text.length) cut.push(word(text.slice(start), false));
    });
    if (omitted.length === 0 || cut.length === 0) return;
    note(rewriting.notes, 'question', omitted.join(' '), '');
    rewriting.words = cut.filter((each, index) =>
      cut.findIndex((other) => other.isPhrase === each.isPhrase && same(other.forms, each.forms)) === index);
  }

  const isLetter = (character) => /^[a-z0-9]$/.test(character || '');

  /** Whether a piece of a text cuts no run of letters and digits: `ip` is no part of `ipo`. */
  const isWhole = (text, start, end) =>
    !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end - 1]) && isLetter(text[end]));

  /** What stands behind the first of some names that a word begins with; a name of letters must be the whole word. */
  function restBehind(names, text) {
    const name = names.find((each) => text.startsWith(each) &&
      (text.length === each.length || Array.from(each).every(isHan)));
    return name === undefined ? null : text.slice(name.length);
  }

  /** Characters that join names. */
  const JOINT = /^[和与及跟、]/;

  /** Takes places out of the words, unless nothing else is asked for: the places that were taken out. */
  function takeOutPlaces(rewriting, places) {
    const names = places.map((place) => [place.name + '省', place.name + '市', place.name, place.englishName].map(folded));
    const left = [];
    const found = [];
    rewriting.words.forEach((each) => {
      let { forms } = each;
      const placeOf = (text) => names.findIndex((other) => restBehind(other, text) !== null);
      while (!each.isPhrase && forms.length > 0 && placeOf(forms[0]) >= 0) {
        const place = placeOf(forms[0]);
        found.push({ place: places[place], from: each.forms[0] });
        forms = forms.map((form) => restBehind(names[place], form)).filter((rest) => rest);
        // 浙江和江苏: another place behind 和.
        if (forms.length > 0 && JOINT.test(forms[0]) && placeOf(forms[0].slice(1)) >= 0) {
          forms = forms.filter((form) => JOINT.test(form)).map((form) => form.slice(1));
        }
      }
      if (forms === each.forms) left.push(each);
      else if (forms.length > 0) left.push({ forms, isPhrase: false });
    });
    if (left.length === 0) return [];
    rewriting.words = left;
    if (found.length > 0) {
      const written = found.map(({ from }) => from).filter((from, index, all) => from !== all[index - 1]);
      note(rewriting.notes, 'place', written.join(' '), found.map(({ place }) => place.name).join(' '));
    }
    return found.map(({ place }) => place);
  }

  /** Looks as well for the words that texts use. */
  function addSynonyms(rewriting, synonyms) {
    const table = synonyms.map((entry) => entry.map(folded)).filter((entry) => entry.length > 1)
      .sort((a, b) => points(b[0]).length - points(a[0]).length);
    rewriting.words = rewriting.words.map((each) => {
      if (each.isPhrase || each.forms.length !== 1) return each;
      const text = each.forms[0];
      let forms = [''];
      let start = 0;
      while (start < text.length) {
        const entry = table.find((candidate) => (
          text.startsWith(candidate[0], start) && isWhole(text, start, start + candidate[0].length)));
        const pieces = entry || [String.fromCodePoint(text.codePointAt(start))];
        forms = forms.length * pieces.length > MOST_FORMS
          ? forms.map((form) => form + pieces[0])
          : forms.flatMap((form) => pieces.map((piece) => form + piece));
        if (entry) note(rewriting.notes, 'synonym', entry[0], entry.slice(1).join(' '));
        start += pieces[0].length;
      }
      return { forms, isPhrase: false };
    });
  }

  /** What the number of an article stands for in texts without articles: （九）, 九、 and 9. for 第九条; [] for other words. */
  function otherForms(text) {
    const { pinpointForm, hanNumber } = TiaowenQuery;
    const article = /^第([^之]+)条$/.exec(pinpointForm(text) || (TiaowenQuery.isPinpoint(text) ? text : ''));
    for (let value = 1; article && value < 1000; value += 1) {
      if (hanNumber(value) === article[1]) return ['(' + article[1] + ')', article[1] + '、', value + '.'];
    }
    return [];
  }

  /** Looks for the numbers of articles as well as the numbers that other texts give to their clauses: 第九条 as （九）. */
  function renumber(rewriting) {
    rewriting.words.filter((each) => !each.isPhrase).forEach((each) => {
      const others = otherForms(each.forms[0]);
      if (others.length === 0) return;
      note(rewriting.notes, 'synonym', each.forms[0], others[0]);
      each.forms = each.forms.concat(others);
    });
  }

  const isHan = (character) => character.codePointAt(0) > 0x7F;

  /** The bits of a form: pairs of neighbouring Chinese characters, and words of letters and digits. */
  function bits(form) {
    const found = [];
    const characters = Array.from(form);
    let start = 0;
    while (start < characters.length) {
      let end = start + 1;
      if (isWord(characters[start].codePointAt(0))) {
        while (end < characters.length && isWord(characters[end].codePointAt(0)) &&
          isHan(characters[end]) === isHan(characters[start])) end += 1;
        if (isHan(characters[start]) && end > start + 1) {
          for (let place = start; place + 1 < end; place += 1) found.push(characters[place] + characters[place + 1]);
        } else {
          found.push(characters.slice(start, end).join(''));
        }
      }
      start = end;
    }
    return found;
  }

  const isPinpoint = (each) => !each.isPhrase && TiaowenQuery.isPinpoint(each.forms[0]);

  /**
   * The bits of all words, and which of them make up each form of each word. The number of a provision is one bit in all
   * its forms: a part of it is another number.
   */
  function features(words) {
    const places = new Map();
    const terms = [];
    const placeOf = (forms) => {
      const key = forms.join(' ');
      if (!places.has(key)) {
        places.set(key, terms.length);
        terms.push(forms);
      }
      return places.get(key);
    };
    const choices = words.map((each) => (isPinpoint(each)
      ? [[placeOf(each.forms)]]
      : each.forms.map((form) => bits(form).map((bit) => placeOf([bit])))));
    return { terms, choices };
  }

  /** Whether a word may be meant as spelled: letters, with or without apostrophes between syllables. */
  const isSpelled = (text) => /^[a-z']{2,}$/.test(text);

  function speller(shard) {
    const names = shard.names.map((name) => Array.from(folded(name)));
    const syllables = new Map();
    Object.entries(shard.syllables).forEach(([syllable, characters]) => {
      Array.from(characters).forEach((character) => syllables.set(character, syllable));
    });

    /** The words from which `end` finds an end, by how many names hold them; three at most. */
    function commonest(end) {
      const counts = new Map();
      names.forEach((name) => {
        const found = new Set();
        name.forEach((_, start) => {
          const place = end(name, start);
          if (place > 0) found.add(name.slice(start, place).join(''));
        });
        found.forEach((each) => counts.set(each, (counts.get(each) || 0) + 1));
      });
      return Array.from(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([each]) => each);
    }

    function endOfSpelled(letters, name, start) {
      let rest = letters;
      for (let place = start; place < name.length && syllables.has(name[place]); place += 1) {
        const syllable = syllables.get(name[place]);
        if (!rest.startsWith(syllable)) return place > start && syllable.startsWith(rest) ? place + 1 : 0;
        rest = rest.slice(syllable.length);
        if (rest === '') return place + 1;
      }
      return 0;
    }

    /** The words that letters spell, in full or by their initials. */
    function spelled(text) {
      const letters = text.replace(/'/g, '');
      if (!/^[a-z]{2,}$/.test(letters)) return [];
      const inFull = commonest((name, start) => endOfSpelled(letters, name, start));
      if (inFull.length > 0) return inFull;
      return commonest((name, start) => {
        const part = name.slice(start, start + letters.length);
        const fits = part.length === letters.length &&
          part.every((each, index) => syllables.has(each) && syllables.get(each)[0] === letters[index]);
        return fits ? start + letters.length : 0;
      });
    }

    /** Words of the names that sound like `text` and are written otherwise, or differ from it in one character. */
    function like(text) {
      const own = Array.from(text);
      if (own.length < 2 || !own.every((each) => isHan(each) && isWord(each.codePointAt(0)))) return [];
      const partOf = (name, start) => (start + own.length <= name.length ? name.slice(start, start + own.length) : null);
      const alike = commonest((name, start) => {
        const part = partOf(name, start);
        const fits = part && !same(part, own) &&
          part.every((each, index) => syllables.has(each) && syllables.get(each) === syllables.get(own[index]));
        return fits ? start + own.length : 0;
      });
      if (alike.length > 0 || own.length < 3) return alike;
      return commonest((name, start) => {
        const part = partOf(name, start);
        const fits = part && part.every((each) => syllables.has(each)) &&
          part.filter((each, index) => each !== own[index]).length === 1;
        return fits ? start + own.length : 0;
      });
    }

    return { spelled, like };
  }

  return {
    replace, simplify, leaveOut, addSynonyms, renumber, takeOutPlaces, isPinpoint, features, isSpelled, speller,
  };
})();

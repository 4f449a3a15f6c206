'use strict';

/** Characters, grams and coded lists, by the rules of Sources/ChineseText and Sources/SiteSearch/Index. */
const TiaowenText = (function () {
  const SPACES = /[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
  const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
  const OPENING = /[\[\u3010\u3014\u3016\uFF3B]/g;
  const CLOSING = /[\]\u3011\u3015\u3017\uFF3D]/g;
  const GRAM_END = 0x20;
  const SECOND = 0x200000;

  /** The text with width, letter case and brackets folded; every offset stays what it was. */
  function folded(text) {
    return text
      .replace(SPACES, ' ')
      .replace(OPENING, '(')
      .replace(CLOSING, ')')
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

  const points = (text) => Array.from(text, (character) => character.codePointAt(0));

  /** The ranges of packed grams that a text which holds the string must be listed under. */
  function keys(string) {
    return string.split(' ').flatMap((part) => {
      const scalars = points(part);
      const found = [];
      const joins = (left, right) => isWord(scalars[left]) && isWord(scalars[right]);
      scalars.forEach((scalar, index) => {
        if (index + 1 < scalars.length) {
          const key = scalar * SECOND + (joins(index, index + 1) ? scalars[index + 1] : GRAM_END);
          found.push({ first: key, last: key });
        } else if (index === 0 || !joins(index - 1, index)) {
          found.push({ first: scalar * SECOND, last: scalar * SECOND + SECOND - 1 });
        }
      });
      return found.filter((key, index) =>
        found.findIndex((other) => other.first === key.first && other.last === key.last) === index);
    });
  }

  const FINALS = 64;
  const CONTINUATIONS = 27;
  const VALUES = new Int16Array(128).fill(-1);
  for (let code = 0x21, value = 0; code < 0x7E; code += 1) {
    if (code !== 0x22 && code !== 0x5C) VALUES[code] = value++;
  }

  /** The numbers of a coded text. */
  function numbers(code) {
    const found = [];
    let value = 0;
    let scale = 1;
    for (let index = 0; index < code.length; index += 1) {
      const digit = VALUES[code.charCodeAt(index)];
      if (digit >= 0) {
        value += digit * scale;
        scale *= CONTINUATIONS;
        if (digit < FINALS) {
          found.push(value);
          value = 0;
          scale = 1;
        }
      }
    }
    return found;
  }

  /** The ascending numbers of a text in which each stands as its distance from the one before it. */
  function ascending(code) {
    const found = numbers(code);
    for (let index = 1; index < found.length; index += 1) found[index] += found[index - 1] + 1;
    return found;
  }

  const withoutInvisible = (text) => text.replace(INVISIBLE, '');

  return { SECOND, folded, isWord, points, keys, numbers, ascending, withoutInvisible };
})();

'use strict';

/**
 * The register of norms in the browser: its parts, loaded as a filter asks for them, and what becomes of rows as files.
 *
 * A record is one of `data/norms.json`, with `title`, `place`, `page` and `words` beside it.
 */
const TiaowenRegister = (function () {
  const arrived = new Map();
  const loading = new Map();

  /** Takes a part from its script. */
  function take(index, records) {
    arrived.set(index, records);
  }

  /** Promises the records of a part. Classic scripts load from a folder on disk as well, where `fetch` fails. */
  function part(root, index) {
    if (!loading.has(index)) {
      loading.set(index, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = root + 'data/register/' + index + '.js';
        script.onload = () => resolve(arrived.get(index));
        script.onerror = () => {
          loading.delete(index);
          reject(new Error(script.src + ' cannot be loaded'));
        };
        document.head.appendChild(script);
      }));
    }
    return loading.get(index);
  }

  /** The name under which an actor is listed. */
  const name = (actor) => actor.canonical || actor.name;

  /** Whether a record meets every condition; an empty condition is met. */
  function meets(record, filter) {
    if (filter.jurisdiction && record.jurisdiction !== filter.jurisdiction) return false;
    if (filter.modality && record.modality !== filter.modality) return false;
    if (filter.topic && record.topic !== filter.topic) return false;
    if (filter.dated && !record.deadline && !record.due) return false;
    if (filter.actor && !record.actors.some((actor) => !actor.implied && name(actor).includes(filter.actor.trim()))) {
      return false;
    }
    if (!filter.q) return true;
    const text = [record.title, record.place, record.sentence, ...record.actors.map(name)].join(' ').toLowerCase();
    return filter.q.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }

  /** How many parts are read before a long list is shown as far as it is known. */
  const FEW = 8;

  /**
   * Promises the records that meet a filter: all of them in a register of a few parts, or where `enough` is infinite;
   * otherwise at least `enough`, and how many rows were `read` of `total`.
   *
   * @param {{jurisdiction: string, rows: number}[]} parts
   */
  async function find(root, parts, filter, enough) {
    const wanted = parts.map((each, index) => ({ ...each, index }))
      .filter((each) => !filter.jurisdiction || each.jurisdiction === filter.jurisdiction);
    const total = wanted.reduce((sum, each) => sum + each.rows, 0);
    const found = [];
    let read = 0;
    for (const [place, each] of wanted.entries()) {
      if (place >= FEW && found.length >= enough) break;
      const records = await part(root, each.index);
      for (const record of records) if (meets(record, filter)) found.push(record);
      read += each.rows;
    }
    return { found, read, total };
  }

  const COLUMNS = ['jurisdiction', 'document', 'clause', 'citation', 'modality', 'actors', 'implied', 'action', 'deadline',
    'due', 'condition', 'topic', 'sentence'];

  function field(record, column) {
    const names = (implied) => record.actors.filter((actor) => actor.implied === implied).map(name).join('、');
    if (column === 'actors') return names(false);
    if (column === 'implied') return names(true);
    return record[column] || '';
  }

  /** The records as `data/norms.csv` has them. */
  function csv(records) {
    const quoted = (text) => /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    const lines = records.map((record) => COLUMNS.map((column) => quoted(field(record, column))).join(','));
    return '\ufeff' + [COLUMNS.join(','), ...lines].map((line) => line + '\r\n').join('');
  }

  /** The records as `data/norms.json` has them. */
  function json(records) {
    const plain = records.map(({ title, place, page, words, ...record }) => record);
    return JSON.stringify({ schemaVersion: 1, norms: plain }) + '\n';
  }

  return { take, find, name, csv, json };
})();

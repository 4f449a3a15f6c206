'use strict';

/**
 * Loads the files of the search index, whether the site comes from a server or from a folder on disk.
 *
 * Each file is a script that calls `tiaowenIndex` with a value in JSON. In a folder on disk `fetch` is forbidden; classic
 * scripts are not, also under `script-src 'self'`. From a server the file is fetched, and no code in it is run.
 */
const TiaowenLoader = (function () {
  const arrived = new Map();

  /** Takes the value of the file whose script runs. */
  window.tiaowenIndex = function (value) {
    arrived.set(document.currentScript.dataset.name, value);
  };

  /** Promises the value of a file by its text. The manifest is asked for anew; other names change with the content. */
  function fetched(folder, name) {
    const cache = name === 'index' ? 'no-cache' : 'default';
    return fetch(folder + name + '.js', { cache }).then((response) => {
      if (!response.ok) throw new Error(response.status + ' ' + response.url);
      return response.text();
    }).then((text) => JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))));
  }

  /** Promises the value of a file by its script. */
  function scripted(folder, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = folder + name + '.js';
      script.dataset.name = name;
      script.onload = () => {
        script.remove();
        if (arrived.has(name)) resolve(arrived.get(name)); else reject(new Error(name + ' is no part of an index'));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(script.src + ' cannot be loaded'));
      };
      document.head.appendChild(script);
    });
  }

  /**
   * The function that loads files of the index of a site.
   *
   * @param {string} root the way from the page to the site's root, "" or ending in `/`
   * @returns {function(string): Promise<*>}
   */
  function loader(root) {
    const folder = root + 'search/';
    const load = window.location.protocol === 'file:' ? scripted : fetched;
    return (name) => load(folder, name);
  }

  const scripts = new Map();

  /** Promises that a script of the theme has run. */
  function script(name) {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise((resolve, reject) => {
        const element = document.createElement('script');
        element.src = (document.body.dataset.root || '') + 'assets/' + name + '.js';
        element.onload = resolve;
        element.onerror = () => {
          scripts.delete(name);
          reject(new Error(element.src + ' cannot be loaded'));
        };
        document.head.appendChild(element);
      }));
    }
    return scripts.get(name);
  }

  return { loader, script };
})();

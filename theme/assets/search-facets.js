'use strict';

/**
 * What results can be narrowed to, as the search page shows it: a list of links for each facet, each of which adds a filter
 * to the query or takes it out. Loaded once there are results.
 */
const TiaowenFacets = (function () {
  const MOST_VALUES = 8;

  /**
   * A section for each facet that tells results apart.
   *
   * @param {Array} counts the facets, their values, and how many results have each
   * @param {string} query what was asked
   * @param {object} page the page's ways to make elements and links, its words and its language
   */
  function sections(counts, query, { element, queryLink, words, isEnglish }) {
    const nameOf = (names, fallback) => (isEnglish ? names[1] : names[0]) || names[0] || fallback;

    /** One value: a link that adds its filter to the query, or takes it out. */
    function valueItem(facet, value) {
      const name = nameOf(value.names, value.value);
      const filter = nameOf(facet.names, facet.facet) + ':' + (/\s/.test(name) ? '"' + name + '"' : name);
      const isChosen = (' ' + query + ' ').includes(' ' + filter + ' ');
      const other = isChosen ? (' ' + query + ' ').replace(' ' + filter + ' ', ' ').trim() : query.trim() + ' ' + filter;
      const link = queryLink(other, name);
      if (isChosen) link.setAttribute('aria-current', 'true');
      return element('li', '', link, ' ', element('span', 'count', String(value.count)));
    }

    return counts.filter((facet) => facet.values.length > (query.includes(':') ? 0 : 1)).map((facet) => element('section', '',
      element('h3', '', words[facet.facet] || nameOf(facet.names, facet.facet)),
      element('ul', '', ...facet.values.slice(0, MOST_VALUES).map((value) => valueItem(facet, value)))));
  }

  return { sections };
})();

// The address of the page: `#/s/<session>/e/<number>?filter=<text>`, so that each entry has a link.
// @ts-check

/** @typedef {{ session: string, entry: number | null, filter: string }} Place */

/** @returns {Place} */
export function placeNow() {
  const [path = '', query = ''] = location.hash.slice(1).split('?');
  const [, session, entry] = /^\/s\/([^/]+)(?:\/e\/(\d+))?/.exec(path) ?? [];
  return {
    session: session === undefined ? 'default' : decoded(session),
    entry: entry === undefined ? null : Number(entry),
    filter: new URLSearchParams(query).get('filter') ?? '',
  };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // somebody has typed it
  }
}

/** @param {Place} place */
export function hashOf({ session, entry, filter }) {
  const query = filter === '' ? '' : `?${new URLSearchParams({ filter })}`;
  return `#/s/${encodeURIComponent(session)}${entry === null ? '' : `/e/${entry}`}${query}`;
}

/** Goes to a place; going on within a session leaves no trace in the history. @param {Place} place */
export function goTo(place) {
  if (place.session === placeNow().session) history.replaceState(null, '', hashOf(place));
  else location.hash = hashOf(place);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

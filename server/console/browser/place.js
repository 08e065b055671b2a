// The address of the page: `#/s/<session>/e/<number>?api=<name>&status=4xx&filter=<text>`, so that each entry has a
// link.
// @ts-check

/** @typedef {{ session: string, entry: number | null, api: string, status: string, filter: string }} Place */

/** @returns {Place} */
export function placeNow() {
  const [path = '', query = ''] = location.hash.slice(1).split('?');
  const [, session, entry] = /^\/s\/([^/]+)(?:\/e\/(\d+))?/.exec(path) ?? [];
  const asked = new URLSearchParams(query);
  return {
    session: session === undefined ? 'default' : decoded(session),
    entry: entry === undefined ? null : Number(entry),
    api: asked.get('api') ?? '',
    status: asked.get('status') ?? '',
    filter: asked.get('filter') ?? '',
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
export function hashOf({ session, entry, ...filter }) {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  const path = `#/s/${encodeURIComponent(session)}${entry === null ? '' : `/e/${entry}`}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Goes to a place; going on within a session leaves no trace in the history. @param {Place} place */
export function goTo(place) {
  if (place.session === placeNow().session) history.replaceState(null, '', hashOf(place));
  else location.hash = hashOf(place);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Goes to a session, and shows all of its requests. @param {string} session */
export function goToSession(session) {
  goTo({ session, entry: null, api: '', status: '', filter: '' });
}

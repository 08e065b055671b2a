// Puts the API reference in place of the plain page, with the visitor's own session.
// @ts-check
import { HIDDEN_CLIENTS } from './clients.js';
import { dropCookies, keepCookies } from './cookies.js';
import { element } from './element.js';
import { drawEntry } from './entry.js';
import { drawMarks } from './inferred.js';
import { ownSession } from './session.js';
import { drawSessionBar } from './session-bar.js';

const { document: path, reference, session, authentication } = document.body.dataset;
const visited = session ? { name: session, isNew: false } : ownSession();
// The control API has no session.
const name = session === undefined ? undefined : visited.name;
const place = document.getElementById('session');

const own = document.getElementById('own');
if (own && name && !session) own.append(...ownAddress());
if (place) void drawSessionBar(place, visited);

// The scripts of the reference are not there if they were not built.
if (reference) {
  const { createApiReference } = await import(reference);
  createApiReference('#reference', {
    url: name ? `/@${name}${path}` : path,
    authentication: JSON.parse(authentication ?? '{}'),
    onLoaded: showReference,
    /** @param {{ requestBuilder: import('./cookies.js').Request }} built */
    onRequestBuilt: ({ requestBuilder }) => {
      if (name) keepCookies(name, requestBuilder);
    },
    /** @param {{ response: Response }} received */
    onResponseReceived: ({ response }) => {
      dropCookies();
      if (name) void drawEntry(name, response).then(showAnswer);
    },
    plugins: [() => ({ name: 'kontrak', extensions: [], markdown: drawMarks })],
    // Nothing of the reference's own services: no request leaves this origin.
    ...{ withDefaultFonts: false, telemetry: false, hideClientButton: true },
    ...{ agent: { disabled: true }, mcp: { disabled: true }, showDeveloperTools: 'never' },
    ...{ orderSchemaPropertiesBy: 'preserve', showOperationId: true },
    documentDownloadType: 'none',
    hiddenClients: HIDDEN_CLIENTS,
    featuredClients: ['shell/curl', 'js/fetch'],
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  });
}

/** The address of the visitor's own session, behind that of the mock. */
function ownAddress() {
  const mock = own?.previousElementSibling?.textContent ?? '';
  const address = mock.replace(location.origin, `${location.origin}/@${name}`);
  return [', and your session at ', element('code', {}, address)];
}

/** Scrolls to the answer, which a phone has below the request. */
function showAnswer() {
  document.querySelector('section[aria-label="Response"]')?.scrollIntoView();
}

/** The plain page stays until the reference is drawn. */
function showReference() {
  document.getElementById('shell')?.remove();
  document.body.classList.add('drawn');
}

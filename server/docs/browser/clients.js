// The clients that samples are made for: curl, fetch and requests. The contract itself has one by openapi-fetch.
// @ts-check

const LANGUAGES =
  'c clojure csharp dart fsharp go http java julia kotlin node objc ocaml php powershell r ruby rust swift';

/** The reference has no list of those to show, only one of those to hide. */
export const HIDDEN_CLIENTS = {
  ...Object.fromEntries(LANGUAGES.split(' ').map((language) => [language, true])),
  shell: ['httpie', 'wget'],
  js: ['axios', 'jquery', 'ofetch', 'xhr'],
  python: ['python3', 'aiohttp', 'httpx_sync', 'httpx_async'],
};

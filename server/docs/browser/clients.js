// The clients that the reference makes samples for: curl and fetch. The contract itself has those by openapi-fetch and
// Python's requests.
// @ts-check

const LANGUAGES =
  'c clojure csharp dart fsharp go http java julia kotlin node objc ocaml php powershell r ruby rust swift';

/** The reference has no list of those to show, only one of those to hide. */
export const HIDDEN_CLIENTS = {
  ...Object.fromEntries(LANGUAGES.split(' ').map((language) => [language, true])),
  shell: ['httpie', 'wget'],
  js: ['axios', 'jquery', 'ofetch', 'xhr'],
  python: true,
};

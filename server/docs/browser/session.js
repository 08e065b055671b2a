// The visitor's own session: its requests see no other visitor's data.
// @ts-check

const KEY = 'kontrak-session';

/** The session of this browser, the same on every page. A browser that keeps nothing has another one on each page. */
export function sessionName() {
  const random = [...crypto.getRandomValues(new Uint32Array(2))];
  const made = `doc-${random.map((one) => one.toString(36)).join('')}`;
  try {
    const name = localStorage.getItem(KEY) ?? made;
    localStorage.setItem(KEY, name);
    return name;
  } catch {
    return made;
  }
}

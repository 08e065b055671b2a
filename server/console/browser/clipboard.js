// @ts-check

/**
 * Copies a text. A page of another machine without TLS has no clipboard, and a browser may keep it from a page, but
 * what is selected can still be copied.
 * @param {string} text
 * @throws {Error} where the browser refuses that as well
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copySelected(text);
  }
}

/** @param {string} text @throws {Error} if nothing is copied */
function copySelected(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  focused?.focus();
  if (!isCopied) throw new Error('The browser lets nothing be copied.');
}

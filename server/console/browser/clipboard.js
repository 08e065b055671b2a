// @ts-check

/**
 * Copies a text. A page of another machine without TLS has no clipboard, but may still copy what is selected.
 * @param {string} text
 * @throws {Error} where the browser refuses that as well
 */
export async function copyText(text) {
  if (navigator.clipboard) return await navigator.clipboard.writeText(text);
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

// Badges of what is inferred. They stand as text in descriptions, between two characters that nobody sees; see
// marks.ts.
// @ts-check

const MARK = /\u2060(Inferred.*?)\.\u2060/;

/**
 * Makes badges of the marks in a description.
 * @param {{ element: HTMLElement }} rendered
 */
export function drawMarks({ element }) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const marked = [];
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    if (MARK.test(text.data)) marked.push(text);
  }
  for (const text of marked) drawMark(text);
}

/** @param {Text} text */
function drawMark(text) {
  const mark = text.splitText(text.data.search(MARK));
  const badge = document.createElement('strong');
  badge.className = 'inferred';
  // The reference paints descriptions in a way that no style sheet can overrule.
  badge.style.setProperty('color', 'var(--mark-ink)', 'important');
  badge.textContent = MARK.exec(mark.data)?.[1] ?? '';
  mark.data = mark.data.replace(MARK, '');
  mark.before(badge);
  if (MARK.test(mark.data)) drawMark(mark);
}

// Small parts that several panels draw.
// @ts-check
import { useState } from 'preact/hooks';

import { copyText } from './clipboard.js';
import { html } from './html.js';
import { words } from './words.js';

/** A refusal, in its own words. @param {{ error: Error | null }} props */
export function Problem({ error }) {
  return error ? html`<p class="problem" role="alert">${error.message}</p>` : null;
}

/** A button that asks once more before it does something. @param {{ label: string, act: () => void }} props */
export function SureButton({ label, act }) {
  const [isAsked, setAsked] = useState(false);
  const click = () => {
    setAsked(!isAsked);
    if (isAsked) act();
  };
  return html`<button
    type="button"
    class=${isAsked ? 'sure' : ''}
    onClick=${click}
    onBlur=${() => setAsked(false)}
  >
    ${isAsked ? `${label}: ${words.sure}` : label}
  </button>`;
}

/**
 * A button that copies a text.
 * @param {{ label: string, text: () => string | Promise<string>, copied?: string }} props
 *   `copied` tells that it was
 */
export function CopyButton({ label, text, copied = words.copied }) {
  const [told, setTold] = useState('');
  const click = async () => {
    const copying = Promise.resolve(text()).then(copyText);
    setTold(
      await copying.then(
        () => copied,
        () => words.notCopied,
      ),
    );
    setTimeout(() => setTold(''), 1500);
  };
  return html`<button type="button" onClick=${click}>${told === '' ? label : told}</button>`;
}

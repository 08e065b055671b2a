// @ts-check
import htm from 'htm';
import { h } from 'preact';

/** Makes elements of a template: `html`<p>${text}</p>``. Texts stay texts, whatever stands in them. */
export const html = /** @type {(strings: TemplateStringsArray, ...values: any[]) => any} */ (
  /** @type {any} */ (htm).bind(h)
);

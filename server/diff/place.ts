import { METHODS } from '../contract/document.ts';
import { isReceived } from '../contract/methods.ts';
import type { Side } from './change.ts';

/** A change's place, as a client knows it. */
export interface ClientPlace {
  operation: string;
  side: Side;
  within: string;
}

/** Reads the place of a change from the keys that lead to it in a contract. */
export function clientPlace(keys: readonly string[]): ClientPlace {
  const [room = '', path = '', first = ''] = keys;
  if (room !== 'paths' && room !== 'webhooks') return { operation: '', side: 'api', within: '' };
  // OpenAPI 3.2 has other methods one level deeper.
  if (first === 'additionalOperations') return clientPlace(keys.toSpliced(2, 1));
  const isMethod = METHODS.some((one) => one === first) || isReceived(first);
  const method = isMethod ? first.toUpperCase() : '';
  const operation = [room === 'webhooks' ? 'webhook' : '', method, path]
    .filter((one) => one !== '')
    .join(' ');
  // A callback or a webhook is sent to the client: it gets the request, and sends the answer.
  const isReversed = room === 'webhooks' || keys[3] === 'callbacks';
  const below = keys.slice(keys[3] === 'callbacks' ? 7 : isMethod ? 3 : 2);
  const isAnswer = below[0] === 'responses';
  const isRequest = below[0] === 'requestBody' || below[0] === 'parameters';
  const side = !isAnswer && !isRequest ? 'api' : isAnswer === isReversed ? 'request' : 'answer';
  return { operation, side, within: isMethod ? within(below) : '' };
}

/** The way inside a schema, as code would write it. */
function within(keys: readonly string[]): string {
  const start = keys.indexOf('schema');
  if (start < 0) return '';
  let text = '';
  const rest = keys.slice(start + 1);
  for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
    if (key === 'items') text += '[]';
    else if (key === 'additionalProperties') text += '.*';
    else if (key === 'properties' && rest.length > 0) text += `.${rest.shift()}`;
    else if (!/^(allOf|anyOf|oneOf|properties|\d+)$/.test(key)) text += `.${key}`;
  }
  return text.replace(/^\./, '');
}

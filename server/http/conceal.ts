import { mediaTypeFor } from '../contract/media-type.ts';
import { passwordNames, passwordsIn } from '../contract/passwords.ts';
import { MASK } from '../world/mask.ts';
import { keysOf } from '../world/pointer.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Exchange } from '../world/taken.ts';
import type { Change } from '../world/world.ts';
import type { Body } from './body.ts';

interface Secrets {
  names: ReadonlySet<string>;
  values: ReadonlySet<string>;
}

/**
 * Masks the passwords of the contract in an exchange before it is kept: at their places, and wherever else they or
 * their names stand.
 * @param operation undefined where none was found
 * @param replied the body of the reply
 */
export function concealed(
  document: Document,
  operation: Operation | undefined,
  { type = '', value }: Body,
  replied: unknown,
  exchange: Exchange,
): Exchange {
  const { request, reply, status } = exchange;
  const answered = operation?.responses.get(status)?.content ?? {};
  const key = mediaTypeFor(Object.keys(answered), reply.headers['content-type'] ?? '') ?? '';
  const names = passwordNames(document);
  const values = new Set([
    ...passwordsIn(document, operation?.bodies.get(type)?.schema, value),
    ...passwordsIn(document, answered[key]?.schema, replied),
  ]);
  if (values.size + names.size === 0) return exchange;
  const secrets = { names, values };
  return {
    ...exchange,
    request: { ...request, body: bodyWithout(secrets, request.body) },
    reply: { ...reply, body: bodyWithout(secrets, reply.body) },
    changes: exchange.changes.map((one) => changeWithout(secrets, one)),
    inverse: exchange.inverse.map((one) => changeWithout(secrets, one)),
  };
}

/** A body that is kept as a text, unparsed or cut, is masked whole. */
function bodyWithout(secrets: Secrets, body: unknown): unknown {
  if (typeof body !== 'string') return without(secrets, body);
  const names = [...secrets.names].map((name) => name.replace(/^.*\//, ''));
  return [...names, ...secrets.values].some((one) => body.includes(one)) ? MASK : body;
}

function changeWithout(secrets: Secrets, change: Change): Change {
  if (change.value === undefined) return change;
  const keys = keysOf(change.path);
  const isHidden = keys.some((key, i) => isNamed(secrets, keys[i - 1], key));
  return { ...change, value: isHidden ? MASK : without(secrets, change.value, keys.at(-1)) };
}

function isNamed({ names }: Secrets, above: string | undefined, name: string): boolean {
  return names.has(name) || names.has(`${above}/${name}`);
}

/** @param above the name of the value itself */
function without(secrets: Secrets, value: unknown, above?: string): unknown {
  const { values } = secrets;
  if (typeof value === 'string' || typeof value === 'number')
    return values.has(String(value)) ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => without(secrets, one, above));
  const entries = Object.entries(value).map(([name, one]) => [
    values.has(name) ? MASK : name,
    isNamed(secrets, above, name) && one !== null ? MASK : without(secrets, one, name),
  ]);
  return Object.fromEntries(entries) as unknown;
}

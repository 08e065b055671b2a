import { mediaTypeFor } from '../contract/media-type.ts';
import { passwordNames, passwordsIn } from '../contract/passwords.ts';
import { fingerprintsIn } from '../world/fingerprint.ts';
import { MASK } from '../world/mask.ts';
import { oncePer } from '../world/once-per.ts';
import { keysOf } from '../world/pointer.ts';
import { bytesWithout } from './conceal-bytes.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Exchange } from '../world/taken.ts';
import type { Change } from '../world/change.ts';
import type { Body } from './body.ts';

interface Secrets {
  /** Names of properties, some with the name above them. */
  names: ReadonlySet<string>;
  /** The names without those above them. */
  ends: ReadonlySet<string>;
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
  const secrets = { names, ends: endsOf(names), values };
  const asked = bodyWithout(secrets, request.body);
  const told = bodyWithout(secrets, reply.body);
  return {
    ...exchange,
    request: { ...request, body: asked },
    sent: exchange.sent && bytesWithout(secrets, exchange.sent, contentTypeOf(request)),
    reply: { ...reply, body: told },
    concealed: {
      ...exchange.concealed,
      ...fingerprintsIn(request.body, asked, '/body'),
      ...fingerprintsIn(reply.body, told, '/reply'),
    },
    changes: exchange.changes.map((one) => changeWithout(secrets, one)),
    inverse: exchange.inverse.map((one) => changeWithout(secrets, one)),
  };
}

function contentTypeOf({ headers }: Exchange['request']): string {
  const type = headers['content-type'];
  return typeof type === 'string' ? type : '';
}

/** The last names of names. */
const endsOf = oncePer(
  (names: ReadonlySet<string>) => new Set(Array.from(names, (name) => name.replace(/^.*\//, ''))),
);

/** A body that is kept as a text, unparsed or cut, is masked whole. */
function bodyWithout(secrets: Secrets, body: unknown): unknown {
  if (typeof body !== 'string') return without(secrets, body);
  return [...secrets.ends, ...secrets.values].some((one) => body.includes(one)) ? MASK : body;
}

function changeWithout(secrets: Secrets, change: Change): Change {
  if (change.value === undefined) return change;
  const keys = mayTell(secrets, change.path) ? keysOf(change.path) : [];
  if (keys.some((key, i) => isNamed(secrets, keys[i - 1], key))) return { ...change, value: MASK };
  const value = without(
    secrets,
    change.value,
    keysOf(change.path.slice(change.path.lastIndexOf('/'))).at(-1),
  );
  return value === change.value ? change : { ...change, value };
}

/** Most paths have the name of no secret. It takes longer to take them apart. */
function mayTell({ ends }: Secrets, path: string): boolean {
  return path.includes('~') || [...ends].some((name) => path.includes(name));
}

function isNamed({ names, ends }: Secrets, above: string | undefined, name: string): boolean {
  // Most names are no secret's, and it takes long to join each to the one above it.
  if (!ends.has(name) && !name.includes('/')) return false;
  return names.has(name) || names.has(`${above}/${name}`);
}

/**
 * Masks the secrets in a value. One that has none is given back itself: a copy would take time, and memory beside the
 * world that has the same value.
 * @param above the name of the value itself
 */
function without(secrets: Secrets, value: unknown, above?: string): unknown {
  return tells(secrets, value, above) ? masked(secrets, value, above) : value;
}

/** True if there is a secret anywhere in a value. */
function tells(secrets: Secrets, value: unknown, above?: string): boolean {
  const { values } = secrets;
  if (typeof value === 'string' || typeof value === 'number') return isSecret(secrets, value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => tells(secrets, one, above));
  // A list of pairs for each object would be a tenth of all that a request leaves to the collector.
  for (const name in value) {
    const one: unknown = Reflect.get(value, name);
    if (values.has(name) || (one !== null && isNamed(secrets, above, name))) return true;
    if (tells(secrets, one, name)) return true;
  }
  return false;
}

function isSecret({ values }: Secrets, value: string | number): boolean {
  return values.size > 0 && values.has(String(value));
}

function masked(secrets: Secrets, value: unknown, above?: string): unknown {
  const { values } = secrets;
  if (typeof value === 'string' || typeof value === 'number')
    return isSecret(secrets, value) ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => masked(secrets, one, above));
  const entries = Object.entries(value).map(([name, one]) => [
    values.has(name) ? MASK : name,
    isNamed(secrets, above, name) && one !== null ? MASK : masked(secrets, one, name),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** Names of headers and properties whose values nobody should read in a journal. */
const SECRET =
  /authorization|cookie|password|secret|token|signature|otp|(api|access|private|merchant)[-_]?key/i;

/** Says what kind of token there is, and is no secret. */
const HARMLESS = 'token_type';

const MASK = '***';

/** The value with every text and number masked that stands under the name of a secret, at any depth. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, maskedAt(name, one)]);
  return Object.fromEntries(entries) as unknown;
}

/** The same for a body. One that is text, as it could not be parsed, is masked whole where it names a secret. */
export function maskedBody(body: unknown): unknown {
  return typeof body === 'string' && SECRET.test(body) ? MASK : masked(body);
}

/** The same for a value that stands at a JSON Pointer. */
export function maskedAt(pointer: string, value: unknown): unknown {
  return SECRET.test(pointer) && !pointer.endsWith(HARMLESS) ? hidden(value) : masked(value);
}

function hidden(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return MASK;
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, hidden(one)]);
  return Object.fromEntries(entries) as unknown;
}

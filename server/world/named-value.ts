// Values whose names stand beside them, and not before them: `{ name: 'otp', value: '123456' }`.
import { isSecretName, LONGEST_NAME } from './secret-name.ts';

/** The names of the property that tells for what another one stands: `{ name: 'otp', value: '123456' }`. */
const NAMING = [
  ...['name', 'key', 'k', 'id', 'header', 'field', 'param', 'parameter', 'variable', 'property'],
  ...['label', 'type', 'path'],
];

/** The names of that other property. */
const VALUES = ['value', 'values', 'val', 'v', 'content', 'default', 'data', 'text'];

/** Tells if an object names a secret whose value it has, such as that of a variable or a form's field. */
export function namesSecret(value: object): boolean {
  return Object.entries(value).some(
    ([name, one]) =>
      NAMING.includes(name.toLowerCase()) &&
      typeof one === 'string' &&
      isSecretName(one.slice(0, LONGEST_NAME)),
  );
}

/** Tells if a property has this name that holds the value of another one's text. */
export function isValue(name: string): boolean {
  return VALUES.includes(name.toLowerCase());
}

/** Tells if a value is a list of names with their values, such as `[['authorization', 'Bearer …']]`. */
export function isPairs(value: unknown): value is [name: string, value: unknown][] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => Array.isArray(one) && one.length === 2 && typeof (one[0] as unknown) === 'string',
    )
  );
}

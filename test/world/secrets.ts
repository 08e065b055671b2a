// Random JSON with secrets in it, whose names have any spelling.
import fc from 'fast-check';

/** The value of every secret. */
export const MARKER = 'hunter2-hunter2';

const NAMES = [
  ['pass', 'word'],
  ['new', 'pass', 'word'],
  ['pass', 'word', 'hash'],
  ['token'],
  ['access', 'token'],
  ['client', 'secret'],
  ['api', 'key'],
  ['private', 'key'],
  ['merchant', 'keys'],
  ['authorization'],
  ['set', 'cookie'],
  ['email', 'otp'],
  ['kube', 'config'],
  ['verification', 'code'],
];

const SPELLINGS: ((words: string[]) => string)[] = [
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.join(' '),
  (words) => words.join('.'),
  (words) => words.join(''),
  (words) => words.join('_').toUpperCase(),
  (words) => words.map(capital).join('-'),
  (words) => words.map(capital).join(''),
  (words) => words.map((word, i) => (i === 0 ? word : capital(word))).join(''),
  (words) => `user[${words.join('_')}]`,
  (words) => `${words.join('')}2`,
];

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const name = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...SPELLINGS))
  .map(([words, spelled]) => spelled(words));

const harmlessName = fc.constantFrom('name', 'age', '__proto__', 'constructor', 'token_type', 'at');
const leaf = fc.oneof(
  fc.string().map((text) => text.replace(/[=:\n]/g, '')),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** JSON without a secret. */
export const harmlessJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(harmlessName, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** JSON in which at least one object has a secret. */
export const secretJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(harmlessJson, name).map(([at, one]) => ({ at, [one]: MARKER })),
    fc.tuple(tie('value'), name).map(([at, one]) => ({ [one]: [[MARKER], { at: MARKER }], at })),
    fc.tuple(harmlessJson, tie('value')).map(([at, age]) => ({ at, age })),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  ),
})).value;

/** Texts of JSON values that are no JSON: they break off at any character, and some letters are escaped. */
export function broken(json: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc
    .tuple(json, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.constantFrom(0, 2))
    .map(([value, share, isEscaped, indent]) => {
      const whole = JSON.stringify(value, null, indent);
      const text = isEscaped ? whole.replace(/[aeo](?=[a-z_-]*":)/gi, escaped) : whole;
      return text.slice(0, Math.ceil(text.length * share));
    });
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

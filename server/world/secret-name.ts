// Finds the names of secrets in any spelling: `access_token`, `accessToken`, `ACCESS-TOKEN`, `acc_ess Token`.
// Each search goes over a name's letters a fixed number of times, also for a very long name. No pattern has a part that
// repeats, so none goes back.

/** Names that count anywhere, also inside of a longer word. */
const ANYWHERE = ['password', 'passwd', 'passphrase', 'katasandi'];

/** Names that count at the end of a word, also with an `s`: `accesstoken` and `tokens`, but not `tokenizer`. */
const ENDINGS = [
  ...['authorization', 'cookie', 'secret', 'signature', 'credential', 'token', 'jwt', 'passcode'],
  ...['apikey', 'accesskey', 'authkey', 'privatekey', 'clientkey', 'merchantkey', 'secretkey'],
  ...['subscriptionkey', 'sessionid'],
  ...['otp', 'otpcode', 'verificationcode', 'kubeconfig', 'powerpass', 'pwd'],
];

/** Names that count as whole words alone: `card_pin`, but not `spin`. */
const WORDS = ['pass', 'pin', 'cvv', 'cvc'];

/** The password or key of a new machine at Awan. */
const LOGIN = 'authenticationtype';

/** A name without any of these is no secret's. It need not be split. */
const ANY_NAME = new RegExp([...ANYWHERE, ...ENDINGS, ...WORDS, LOGIN].join('|'));

/** A user and a password in an address, such as `postgres://user:password@host`. */
const USER_INFO = /:\/\/[^/\s@:]*:[^/\s]*@/;

/** Letters and signs that are written as their codes. They may be part of a hidden name. */
const ESCAPED = /\\(?:u(?:00[2-7]|\{)|x)|%(?:[46][1-9a-f]|[57][0-9a]|25|5c)|&#/i;

/** Signs that give a value to the name before them, also encoded once or twice. */
const GIVES = /[=:]|%(?:25)?3[ad]/i;

/** The number of characters before such a sign that may hold the name. */
export const LONGEST_NAME = 64;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** All letters of a name in lower case, without the signs between them. */
interface Letters {
  letters: string;
  /** 1 at the index of each letter that begins a word, and at the end. */
  edges: Uint8Array;
}

/** Tells if a property, header or parameter of this name holds a secret. A token's type and a password's times do not. */
export function isSecretName(name: string): boolean {
  const found = lettersOf(name);
  if (!found) return false;
  const { letters, edges } = found;
  const isTime = letters.endsWith('time') && edges[letters.length - 'time'.length] === 1;
  if (!isTime && ANYWHERE.some((one) => letters.includes(one))) return true;
  if (hasWord(letters, edges)) return true;
  const isType = (end: number): boolean =>
    letters.startsWith('type', end) && edges[end + 'type'.length] === 1;
  return [...ENDINGS, `${LOGIN}value`].some((one) =>
    endsOf(one, letters, edges).some((end) => one !== 'token' || !isType(end)),
  );
}

/**
 * Tells if a text may name a secret. White space, quotes and other signs inside of a name do not hide it. A text with
 * letters that are written as their codes may name anything.
 */
export function mayNameSecret(text: string): boolean {
  if (ESCAPED.test(text) || USER_INFO.test(text)) return true;
  const found = lettersOf(text);
  if (!found) return false;
  const { letters, edges } = found;
  return (
    [...ANYWHERE, LOGIN].some((one) => letters.includes(one)) ||
    hasWord(letters, edges) ||
    ENDINGS.some((one) => endsOf(one, letters, edges).length > 0)
  );
}

/**
 * Tells if a text gives a value to the name of a secret, such as `?token=…`, has a password in an address, or has several lines and may name one.
 * A name with letters that are written as their codes may be any.
 */
export function tellsSecret(text: string): boolean {
  if (!mayTellSecret(text)) return false;
  if (USER_INFO.test(text) || (text.includes('\n') && mayNameSecret(text))) return true;
  return text.split(GIVES).some((piece, i, { length }) => i < length - 1 && isNamed(piece));
}

/** False for a text without a sign that gives a value: neither it nor any part of it tells a secret. */
export function mayTellSecret(text: string): boolean {
  return GIVES.test(text) || text.includes('\n');
}

/** Looks at the word before a `=` or `:`, as such or as in an address. */
function isNamed(piece: string): boolean {
  const words = piece.slice(-LONGEST_NAME).split(/[\s"'&?;,({]/);
  const word = words.findLast((one) => /[^\\]/.test(one)) ?? '';
  return isSecretName(word) || ESCAPED.test(word);
}

/**
 * Splits a name where its letters change their case, and where it has other signs.
 * @returns undefined for a name that has none of those of secrets in it
 */
function lettersOf(name: string): Letters | undefined {
  // A reader takes some letters of other alphabets for these, such as the full-width ones.
  const plain = BEYOND_ASCII.test(name) ? name.normalize('NFKC') : name;
  const letters = plain.replace(/[^A-Za-z]/g, '').toLowerCase();
  if (!ANY_NAME.test(letters)) return undefined;
  const edges = new Uint8Array(plain.length + 1);
  let count = 0;
  let before = '';
  for (let i = 0; i < plain.length; i += 1) {
    const kind = kindOf(plain.charCodeAt(i));
    if (kind !== before) edges[count] = 1;
    // In `APIKey` the last capital begins the next word.
    if (before === 'upper' && kind === 'lower') edges[count - 1] = 1;
    if (kind !== 'sign') count += 1;
    before = kind;
  }
  edges[count] = 1;
  return { letters, edges };
}

function kindOf(code: number): 'lower' | 'upper' | 'sign' {
  if (code >= 0x61 && code <= 0x7a) return 'lower';
  return code >= 0x41 && code <= 0x5a ? 'upper' : 'sign';
}

function hasWord(letters: string, edges: Uint8Array): boolean {
  return WORDS.some((one) =>
    endsOf(one, letters, edges).some(
      (end) => edges[letters.lastIndexOf(one, end - one.length)] === 1,
    ),
  );
}

/** The places at which a word ends in a name. */
function endsOf(ending: string, letters: string, edges: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = letters.indexOf(ending); at >= 0; at = letters.indexOf(ending, at + 1)) {
    const end = at + ending.length;
    const isPlural = letters.startsWith('s', end) && edges[end + 1] === 1;
    if (edges[end] === 1 || isPlural) ends.push(isPlural ? end + 1 : end);
  }
  return ends;
}

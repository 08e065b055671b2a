import { wordsOf } from './words.ts';

/** Stands for a parameter in the parts of a path. */
export const HOLE = '{}';

/** The endings that tell a format, and nothing of the resource. */
const FORMAT = /\.(json|xml|\{[^{}]*format\})$/i;

/** First words of a segment that names an action. */
const VERBS = new Set(
  'add create delete find generate get list remove search set update'.split(' '),
);

/** First words that name an action as well, unless a plural follows: `upload_sessions` are things. */
const LOOSE_VERBS = new Set(
  (
    'approve authenticate authorize batch bulk calculate cancel check clone close confirm convert copy count ' +
    'decrypt disable download enable encrypt execute export import invoke login logout lookup merge move preview ' +
    'publish query refresh register reject reset resend restart restore resume retry revoke rotate run send start ' +
    'stop submit suspend sync test trigger unpublish upload validate verify'
  ).split(' '),
);

/** A path of a contract, read for its resource. */
export interface Place {
  /** Its segments; a parameter is `{}`, so that names of parameters do not matter. */
  parts: readonly string[];
  /** The names of its parameters, in order. */
  parameters: readonly string[];
}

/** A path that has a place, or the reason why none can be told. */
export function placeOf(template: string): Place | { why: string } {
  if (/[?#]/.test(template)) return { why: 'its path goes on with a query or a fragment' };
  const path = template.replace(/(.)\/$/, '$1').replace(FORMAT, '');
  const parameters: string[] = [];
  const parts: string[] = [];
  for (const segment of path.split('/').slice(1)) {
    const name = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (name !== undefined) parameters.push(name);
    else if (segment.includes('{')) return { why: `${segment} is only partly a parameter` };
    parts.push(name === undefined ? segment : HOLE);
  }
  return { parts, parameters };
}

/** True if the last part of a path is a parameter. */
export function endsInHole({ parts }: Place): boolean {
  return parts.at(-1) === HOLE;
}

/** True for a segment that names an action, such as `findByStatus` or `search`. */
export function isVerb(segment: string): boolean {
  const [first = '', ...rest] = wordsOf(segment);
  if (VERBS.has(first) || segment.includes(':')) return true;
  return LOOSE_VERBS.has(first) && rest.at(-1)?.endsWith('s') !== true;
}

/** The same for every path that has the same parts; a part cannot hold a slash. */
export function keyOf(parts: readonly string[]): string {
  return parts.join('/');
}

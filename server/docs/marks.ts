// Marks of what is inferred, as text in descriptions: the reference shows a description at every part, but an extension
// only at some. Scripts of the page make badges of them. A screen reader may read them from where no script comes.
import { oncePer } from '../world/once-per.ts';
import { recordOf } from '../contract/made/keywords.ts';
import { resolve } from '../contract/document.ts';
import { mapParts } from './map-parts.ts';
import type { Document } from '../contract/document.ts';
import type { Kind, Part } from './map-parts.ts';

/** The kinds whose descriptions the reference shows. */
const SHOWN: readonly Kind[] = [
  ...(['operation', 'parameter', 'header', 'requestBody', 'response', 'schema'] as const),
  'securityScheme',
];

/** It stands around a mark, and is neither seen nor heard (WORD JOINER). */
const EDGE = '\u2060';

/** The parts of an operation that its `x-source` may speak of; its body and its replies have marks of their own. */
const OUTSIDE = ['path', 'method'];

/**
 * Puts the marks of each part into its description: `x-source: inferred` for the whole of it, and `x-inferred`, a list
 * of keywords and sentences, for some of its parts. A media type has no description; its body's or reply's has its marks.
 */
export function withMarks(document: Document): Document {
  return mapParts(document, (part, kind) => {
    if (kind === 'document') return { ...part, info: withOwnMarks(recordOf(part['info'])) };
    if (!SHOWN.includes(kind)) return part;
    const shown = typeof part['$ref'] === 'string' ? withTarget(document, part) : part;
    const inside = Object.values(recordOf(part['content'])).map(marksOf);
    const own = kind === 'operation' ? inParts(marksOf(shown)) : marksOf(shown);
    const marks = joined([own, ...inside]);
    return isEmpty(marks) ? part : { ...part, description: described(shown['description'], marks) };
  });
}

function withOwnMarks(info: Part): Part {
  const marks = marksOf(info);
  return isEmpty(marks) ? info : { ...info, description: described(info['description'], marks) };
}

/** True for a contract that marks anything. */
export const hasMarks = oncePer((document: Document): boolean => {
  let found = false;
  mapParts(document, (part) => {
    found ||= !isEmpty(marksOf(part));
    return part;
  });
  return found;
});

/** The marks of one part. */
interface Marks {
  isWhole: boolean;
  keywords: readonly string[];
  sentences: readonly string[];
}

function marksOf(part: unknown): Marks {
  const { 'x-source': source, 'x-inferred': items } = recordOf(part);
  const told = (Array.isArray(items) ? (items as unknown[]) : []).flatMap(wordsOf);
  return {
    isWhole: source === 'inferred',
    keywords: told.filter((one) => !isSentence(one)),
    sentences: told.filter(isSentence),
  };
}

/** An operation is never inferred as a whole: if it does not say which, its path, its method or both are. */
function inParts({ isWhole, keywords, sentences }: Marks): Marks {
  const isTold = !isWhole || OUTSIDE.some((one) => keywords.includes(one));
  return {
    isWhole: false,
    keywords: [...(isTold ? [] : ['path or method']), ...keywords],
    sentences,
  };
}

/** An item of a list: a keyword, a sentence, or one keyword with some of its members. */
function wordsOf(item: unknown): string[] {
  if (typeof item === 'string') return [item === 'description' ? 'meaning' : item];
  return Object.entries(recordOf(item)).map(
    ([keyword, members]) => `${keyword} (${[members].flat().map(memberOf).join(', ')})`,
  );
}

/** A member of a list; an empty text would not be seen. */
function memberOf(member: unknown): string {
  return member === '' ? '""' : String(member);
}

function isSentence(text: string): boolean {
  return /^\p{Lu}.* .*\.$/su.test(text);
}

/**
 * A reference shows its target with the target's marks. Only one with words or marks of its own hides the target's: then
 * it is shown together with them.
 */
function withTarget(document: Document, reference: Part): Part {
  if (isEmpty(marksOf(reference)) && typeof reference['description'] !== 'string') return {};
  // The cast: it has a reference.
  const target: Part = resolve<Part>(document, reference);
  const lists = [target, reference].flatMap((one) => one['x-inferred'] ?? []);
  return { ...target, ...reference, 'x-inferred': lists };
}

function isEmpty({ isWhole, keywords, sentences }: Marks): boolean {
  return !isWhole && keywords.length === 0 && sentences.length === 0;
}

function joined(all: readonly Marks[]): Marks {
  return {
    isWhole: all.some(({ isWhole }) => isWhole),
    keywords: [...new Set(all.flatMap(({ keywords }) => keywords))],
    sentences: [...new Set(all.flatMap(({ sentences }) => sentences))],
  };
}

/** The mark comes first, as long lines are cut; sentences come behind what they add to. */
function described(written: unknown, { isWhole, keywords, sentences }: Marks): string {
  const mark = isWhole ? markOf([]) : keywords.length > 0 ? markOf(keywords) : '';
  const text = `${mark}${typeof written === 'string' ? written : ''}`.trim();
  const rules = sentences.map((one) => `${markOf([])}${one}`);
  return [text, ...rules].filter((one) => one !== '').join('\n\n');
}

function markOf(keywords: readonly string[]): string {
  const list = keywords.length === 0 ? '' : `: ${keywords.join(', ')}`;
  return `${EDGE}Inferred${list}.${EDGE} `;
}

// The nodes of a table's tree, and the ways to its leaves.

/** Records by their ids. */
export type Leaf<T> = Record<string, T>;

/** A node of the tree. The names of its branches are digits; see DIGITS. A branch without records may be null. */
export type Node<Below> = Record<string, Below | null>;

/** The levels of nodes above the leaves. */
export const LEVELS = 3;

/**
 * The 16 digits of a hash, as names. Nodes of more names, or of names that begin with a digit, are copied in several
 * times as long. No property of a record is likely to have such a name.
 */
export const DIGITS = Array.from('abcdefghijklmnop', (letter) => `#${letter}`);

/** The pattern of a digit. */
export const DIGIT = '#[a-p]';

/**
 * All names of a node. Each new node has them in this order: V8 copies and freezes objects of one shape in
 * half the time, and nodes that got their names in any order would have thousands of shapes.
 */
const EMPTY: Node<never> = Object.fromEntries(DIGITS.map((name) => [name, null]));

/** A node without branches. */
export function emptyNode(): Node<never> {
  return { ...EMPTY };
}

/** The branches of a node, in the order of their names. */
export function* branchesOf<Below>(node: Node<Below>): Generator<Below> {
  for (const name of DIGITS) {
    const below = node[name];
    if (below) yield below;
  }
}

/** The names of a node's branches. */
export function namesOf(node: Node<unknown>): string[] {
  return DIGITS.filter((name) => node[name]);
}

/** The names of the branches that lead to a record, by its id. */
export function digitsOf(id: string): [upper: string, middle: string, lower: string] {
  const hash = hashOf(id);
  return [digit(hash, 0), digit(hash, 1), digit(hash, 2)];
}

/** A part of 256 in which a record stands, by its id: two of its digits. */
export function bucketOf(id: string): string {
  const hash = hashOf(id);
  return digit(hash, 0) + digit(hash, 1);
}

/** A hash of 12 bits: FNV-1a over the characters, folded. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
}

/** The name of one of the three digits of a hash. */
function digit(hash: number, place: 0 | 1 | 2): string {
  return DIGITS[(hash >>> (8 - 4 * place)) & 0xf] ?? '';
}

// The nodes of a table's tree, and the ways to its leaves.

/** Records by their ids. */
export type Leaf<T> = Record<string, T>;

/** The whole tree. */
export type Tree<T> = Node<Node<Node<Leaf<T>>>>;

/** A node of the tree. The names of its branches are digits; see DIGITS. A branch without records may be null. */
export type Node<Below> = Record<string, Below | null>;

/** The levels of nodes above the leaves. */
export const LEVELS = 3;

/**
 * The 16 digits of a hash, as names. Nodes of more names, or of names that begin with a digit, are copied in several
 * times as long. No property of a record is likely to have such a name.
 */
export const DIGITS = Array.from('abcdefghijklmnop', (letter) => `#${letter}`);

const KNOWN = new Set(DIGITS);

/** True for the name of a digit. */
export function isDigit(name: string): boolean {
  return KNOWN.has(name);
}

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
export function branchesOf<Below>(node: Node<Below>): Below[] {
  const branches: Below[] = [];
  for (const name of DIGITS) {
    const below = node[name];
    if (below) branches.push(below);
  }
  return branches;
}

/** The names of a node's branches. */
export function namesOf(node: Node<unknown>): string[] {
  return DIGITS.filter((name) => node[name]);
}

/** The record with an id, if it exists. */
export function recordIn<T>(tree: Tree<T>, id: string): T | undefined {
  const leaf = leafIn(tree, id);
  return leaf && own(leaf, id);
}

/** The leaf that has the record with an id, if there is one. */
export function leafIn<T>(tree: Tree<T>, id: string): Leaf<T> | undefined {
  const [upper, middle, lower] = digitsOf(id);
  return tree[upper]?.[middle]?.[lower] ?? undefined;
}

/** The record of a leaf with an id, if it exists. */
export function own<T>(leaf: Leaf<T>, id: string): T | undefined {
  return Object.hasOwn(leaf, id) ? leaf[id] : undefined;
}

/**
 * A tree with other records, which shares all nodes without one.
 * @param records by their ids; undefined for one that is gone
 */
export function treeWith<T>(
  tree: Tree<T>,
  records: Iterable<readonly [id: string, record: T | undefined]>,
): Tree<T> {
  const made = new Set<object>();
  const root = { ...tree };
  for (const [id, record] of records) {
    const [upper, middle, lower] = digitsOf(id);
    const above = nodeIn(nodeIn(root, upper, EMPTY, made), middle, EMPTY, made);
    const leaf = nodeIn(above, lower, {}, made);
    if (record === undefined) Reflect.deleteProperty(leaf, id);
    else leaf[id] = record;
  }
  return root;
}

/** A branch that may be changed: a copy, unless it was made before. */
function nodeIn<Below extends object>(
  node: Node<Below>,
  name: string,
  empty: Below,
  made: Set<object>,
): Below {
  const there = node[name];
  if (there && made.has(there)) return there;
  const copy = { ...(there ?? empty) };
  made.add(copy);
  node[name] = copy;
  return copy;
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

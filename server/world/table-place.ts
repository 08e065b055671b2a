// Places in tables. A pointer into a world goes through the nodes of a table; outside, a table has none.
import { pointerTo } from './pointer.ts';
import { DIGIT, LEVELS } from './table-nodes.ts';

/** A node above the leaves, or a leaf: the end of a place. */
const NODE = new RegExp(`/buckets((?:/${DIGIT}){1,${LEVELS}})$`);

/** The nodes above a record. */
const NODES = new RegExp(`/buckets(?:/${DIGIT}){${LEVELS}}(?=/)`, 'g');

/** The nodes above a record, and its id. */
const RECORD = new RegExp(`/buckets(?:/${DIGIT}){${LEVELS}}/[^/]*`, 'g');

/** The nodes above a record, joined by slashes. */
const ABOVE = new RegExp(`^buckets(?:/${DIGIT}){${LEVELS}}$`);

/** A place as it is shown outside: a record stands right below its table. */
export function outsidePlace(pointer: string): string {
  return pointer.replace(NODES, '');
}

/** A place without the ids of records, and without the nodes above them. None of those is the name of a property. */
export function namesIn(pointer: string): string {
  return pointer.replace(RECORD, '');
}

/**
 * The records in a node of a table, with their places; undefined for a place that is no node.
 * @param node gives the value there
 */
export function recordsAt(
  pointer: string,
  node: () => unknown,
): [pointer: string, record: unknown][] | undefined {
  const [, digits] = NODE.exec(pointer) ?? [];
  if (digits === undefined) return undefined;
  return recordsBelow(pointer, node(), LEVELS - digits.split('/').length + 1);
}

function recordsBelow(pointer: string, node: unknown, levels: number): [string, unknown][] {
  return Object.entries(node ?? {}).flatMap(([name, next]: [string, unknown]) => {
    const place = pointerTo(pointer, name);
    return levels === 0 ? [[place, next]] : recordsBelow(place, next, levels - 1);
  });
}

/**
 * The names of the table whose record has its id at a place in a pointer, and of what holds the table; undefined where
 * no id stands.
 * @param keys of the pointer
 */
export function tableAt(
  keys: readonly string[],
  index: number,
): [above: string, table: string] | undefined {
  const start = index - LEVELS - 1;
  if (start < 1 || !ABOVE.test(keys.slice(start, index).join('/'))) return undefined;
  return [keys[start - 2] ?? '', keys[start - 1] ?? ''];
}

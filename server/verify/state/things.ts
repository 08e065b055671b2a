// The things that a contract's paths are about: a list, and the items in it.
import type { Operation, Path } from '../../contract/operation.ts';

/** A path of a list with that of its items; or one path alone. */
export interface Thing {
  /** The word before the id in the path, such as `vms`. */
  word: string;
  list: Path | undefined;
  item: Path | undefined;
}

const END = /^(.*)\/([^/{}]+)\/\{([^{}/]+)\}\/?$/;

/** Finds the things of a contract by its paths: `/vms` and `/vms/{id}`, whatever their parameters are called. */
export function thingsOf(operations: readonly Operation[]): Thing[] {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const byShape = new Map(paths.map((path) => [shapeOf(path.template), path]));
  const items = paths.flatMap((item): Thing[] => {
    const [, start = '', word = ''] = END.exec(item.template) ?? [];
    return word === '' ? [] : [{ word, item, list: byShape.get(shapeOf(`${start}/${word}`)) }];
  });
  const known = new Set(items.flatMap(({ list, item }) => [list, item]));
  const others = paths
    .filter((path) => !known.has(path))
    .map((list) => ({ word: list.template.split('/').at(-1) ?? '', list, item: undefined }));
  return [...items, ...others];
}

/** A path without the names of its parameters. */
export function shapeOf(template: string): string {
  return template.replace(/\{[^{}]+\}/g, '{}').replace(/\/$/, '');
}

/** The nearest path above an operation, or its own, that can be read. */
export function readerOf(
  operations: readonly Operation[],
  { path }: Operation,
): Operation | undefined {
  const segments = shapeOf(path.template).split('/');
  const reads = operations.filter(({ method }) => method === 'get');
  for (let length = segments.length; length > 1; length -= 1) {
    const shape = segments.slice(0, length).join('/');
    const found = reads.find((one) => shapeOf(one.path.template) === shape);
    if (found) return found;
  }
  return undefined;
}

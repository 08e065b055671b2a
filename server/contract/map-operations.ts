import { METHODS } from './document.ts';
import type { Document, OperationObject, PathItem } from './document.ts';

/** An operation's place in its contract. */
export interface Place {
  /** In lower case. */
  method: string;
  path: string;
  item: PathItem;
}

/** A copy of a contract whose operations are changed. All other parts are shared. */
export function mapOperations(
  document: Document,
  change: (operation: OperationObject, place: Place) => OperationObject,
): Document {
  const paths = Object.entries(document.paths).map(([path, item]): [string, PathItem] => {
    const changed = { ...item };
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) changed[method] = change(operation, { method, path, item });
    }
    if (item.additionalOperations) {
      const more = Object.entries(item.additionalOperations).map(([key, operation]) => [
        key,
        change(operation, { method: key.toLowerCase(), path, item }),
      ]);
      changed.additionalOperations = Object.fromEntries(more) as Record<string, OperationObject>;
    }
    return [path, changed];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

// The operations whose replies show the ids that another one's path needs.
import { shapeOf } from '../state/things.ts';
import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';

export interface Producers {
  parameter: Parameter;
  /** The word before the parameter in the path, such as `vms`. */
  thing: string;
  producers: Operation[];
}

/**
 * By the path: `/vms/{id}` gets its id from `/vms`. The last parameter comes first, as the request for its list has those
 * before it. Reads get theirs from lists, and all others from what a run has made, if it can.
 */
export function producersOf(
  operations: readonly Operation[],
  { path, method, parameters }: Operation,
): Producers[] {
  const segments = path.template.split(/[?#]/)[0]?.split('/') ?? [];
  const order = method === 'get' ? ['get', 'post'] : ['post', 'get'];
  return segments
    .flatMap((segment, i): Producers[] => {
      const name = /\{([^{}]+)\}/.exec(segment)?.[1];
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
      if (!parameter) return [];
      const list = shapeOf(segments.slice(0, i).join('/'));
      const producers = order.flatMap((one) =>
        operations.filter((other) => other.method === one && shapeOf(other.path.template) === list),
      );
      return [{ parameter, thing: segments[i - 1] ?? '', producers }];
    })
    .reverse();
}

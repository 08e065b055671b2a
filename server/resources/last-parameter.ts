import type { Operation } from '../contract/operation.ts';
import type { Group } from './groups.ts';

/** The last parameter of an operation's path. */
export function namedBy(group: Group, operation: Operation, segment: string) {
  const parameter = lastParameter(group, operation);
  const schema = operation.parameters.find(
    (one) => one.in === 'path' && one.name === parameter,
  )?.schema;
  return { parameter, schema, segment };
}

/** The name of the last parameter of a path, as the operation's own path writes it. */
function lastParameter(group: Group, { path }: Operation): string {
  const names = path.template.match(/\{[^{}]+\}/g) ?? [];
  return names[group.parameters.length - 1]?.slice(1, -1) ?? group.parameters.at(-1) ?? '';
}

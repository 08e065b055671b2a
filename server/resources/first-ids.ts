import { Items } from './items.ts';
import { textOf } from './text.ts';
import type { Parent, Resource } from './plan.ts';
import type { State } from './state.ts';

/** The values of a path's parameters, by their names. */
export type PathValues = Readonly<Record<string, unknown>>;

/**
 * The path parameters that lead to the first item of each resource in a state, by the path of an item. They lead to the
 * item that will be made first, if there is none but ids count up. Any other resource is left out.
 * @param state undefined for a contract that remembers nothing
 */
export function firstIdsOf(
  resources: readonly Resource[],
  state: State | undefined,
): ReadonlyMap<string, PathValues> {
  const found = new Map<string, PathValues>();
  if (!state) return found;
  for (const resource of resources) {
    const values = valuesFor(state, resource);
    if (resource.itemPath !== undefined && values) found.set(resource.itemPath, values);
  }
  return found;
}

/** The parameters of the path of a resource's first item. */
function valuesFor(state: State, resource: Resource): PathValues | undefined {
  const { parents, id } = resource;
  if (id?.parameter === undefined) return undefined;
  const above = parents.map((parent) => parentValue(state, parent));
  const scope = above.map((one) => (one === undefined ? undefined : textOf(one)));
  const [first] = new Items(state, resource, scope).all();
  if (!first && !id.counts) return undefined;
  const own = first ? first[id.property] : id.isNumber ? 1 : '1';
  const named = parents.map(({ parameter }, i) => [parameter, above[i]] as const);
  const known = named.filter(([, value]) => value !== undefined);
  return Object.fromEntries([...known, [id.parameter, own]]);
}

/** The id of the first item above; undefined for a parent that is no resource, whose every value is good. */
function parentValue(state: State, { resource }: Parent): unknown {
  const parameter = resource?.id?.parameter;
  return resource && parameter !== undefined ? valuesFor(state, resource)?.[parameter] : undefined;
}

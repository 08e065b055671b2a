import { resolve } from '../server/contract/document.ts';
import type { Contract } from '../server/contract/contract.ts';
import type { Operation } from '../server/contract/operation.ts';
import type { Sample } from './sample.ts';

/** A request with one mistake, the status of its refusal, and the place that the refusal names. */
export interface Mutation {
  title: string;
  changed: Sample;
  status: number;
  place: string;
}

interface Schema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Leaves out each required parameter, and gives a wrong value to each parameter that can have one. */
export function parameterMutations(operation: Operation, sample: Sample): Mutation[] {
  const groups = {
    path: 'path',
    query: 'query',
    querystring: 'query',
    header: 'headers',
    cookie: 'headers',
  } as const;
  return operation.parameters.flatMap(({ name, in: place, required, schema }) => {
    const group = groups[place];
    const others = without(sample[group], name);
    const spot = `/${place === 'path' ? 'params' : group}/${place === 'header' ? name.toLowerCase() : name}`;
    const refused = { status: 400, place: spot };
    const { type, format, pattern, enum: values } = schema as Schema;
    const breakable = type !== 'string' || (format ?? pattern ?? values) !== undefined;
    const missing = { ...sample, [group]: others };
    const wrong = { ...sample, [group]: { ...others, [name]: '~ wrong ~' } };
    return [
      ...(required === true && place !== 'path'
        ? [{ title: `without ${spot}`, changed: missing, ...refused }]
        : []),
      ...(breakable ? [{ title: `with a wrong ${spot}`, changed: wrong, ...refused }] : []),
    ];
  });
}

/**
 * Leaves out the body and each required property, and gives each property a wrong type, at any depth of the
 * example.
 */
export function bodyMutations(
  contract: Contract,
  operation: Operation,
  sample: Sample,
): Mutation[] {
  const [media] = operation.bodies.values();
  if (typeof media?.schema !== 'object') return [];
  const schema = media.schema as Schema; // the cast: our own contracts have no `true` for a schema
  const found: Mutation[] = [];
  const add = (title: string, place: string, body: unknown): void => {
    found.push({ title, changed: { ...sample, body }, status: 400, place });
  };
  const visit = (node: Schema, value: unknown, path: string[]): void => {
    const { required = [], properties = {}, items } = resolve<Schema>(contract.document, node);
    if (Array.isArray(value) && items && value.length > 0) visit(items, value[0], [...path, '0']);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, property] of Object.entries(properties)) {
      const own = [...path, name];
      const place = `/body/${own.join('/')}`;
      if (required.includes(name))
        add(`without ${place}`, place, edited(sample.body, own, undefined));
      if (!(name in value)) continue;
      const resolved = resolve<Schema>(contract.document, property);
      const wrong =
        sample.type === 'multipart/form-data' ? wrongText(resolved) : wrongValue(resolved);
      if (wrong !== undefined) add(`with a wrong ${place}`, place, edited(sample.body, own, wrong));
      visit(resolved, (value as Record<string, unknown>)[name], own);
    }
  };
  add('without a body', '/body', undefined);
  visit(schema, sample.body, []);
  return found;
}

/** A value that breaks a schema of this type. */
function wrongValue({ type }: Schema): unknown {
  return [type].flat().includes('object') ? 'no object' : { no: type ?? 'type' };
}

/** A text that breaks a schema of this type. A form carries only texts, so only numbers can have a wrong type. */
function wrongText({ type }: Schema): string | undefined {
  return type === 'integer' ? 'no number' : undefined;
}

/** A copy without one entry. */
export function without(all: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
}

function edited(body: unknown, path: string[], value: unknown): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((node, key) => node[key] as typeof copy, copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

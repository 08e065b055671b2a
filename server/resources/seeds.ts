// The first items of a session: the examples of the contract.
import { resolve } from '../contract/document.ts';
import { contentOf } from './bodies.ts';
import { Items } from './items.ts';
import { emptyState, PLACE } from './state.ts';
import { idText, textOf } from './text.ts';
import { isItem } from './views.ts';
import type { Document, Example, Schema } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Part, Plan, Remembered, Resource } from './plan.ts';
import type { Media } from './bodies.ts';
import type { Shapes } from './shapes.ts';
import type { Item, State } from './state.ts';
import type { Make } from './views.ts';

/** The most examples of one resource that become its first items. */
const MOST = 100;

/** Made items of a resource that has no example, and that no operation creates. */
const MADE = 2;

/** A part with its operation. */
export type Doing = readonly [Operation, Remembered];

/** The first state: the items that the examples show, each under its parents. */
export function firstState(
  document: Document,
  shapes: Shapes,
  { resources, parts }: Plan,
  make: Make,
): State {
  const state = emptyState(resources);
  const byResource = new Map<Resource, Doing[]>();
  for (const [operation, part] of parts) {
    if (part.kind === 'none') continue;
    const known = byResource.get(part.resource);
    if (known) known.push([operation, part]);
    else byResource.set(part.resource, [[operation, part]]);
  }
  for (const resource of resources) {
    const own = byResource.get(resource) ?? [];
    const shown = exampleItems(document, shapes, resource, own);
    const items = shown.length > 0 ? shown : madeItems(resource, own, make);
    for (const item of items) place(state, resource, item);
  }
  return state;
}

/** True if an example shows one item at least. */
export function hasExample(
  document: Document,
  shapes: Shapes,
  resource: Resource,
  parts: readonly Doing[],
): boolean {
  return exampleItems(document, shapes, resource, parts).length > 0;
}

/** The items of all examples, each once: an item with the id of an earlier one adds what that one lacks. */
function exampleItems(
  document: Document,
  shapes: Shapes,
  { item, id, isSingleton }: Resource,
  parts: readonly Doing[],
): Item[] {
  const rank = ({ kind }: Part) => ['read', 'list', 'create', 'replace', 'update'].indexOf(kind);
  const sorted = parts
    .filter(([, one]) => rank(one) >= 0 && !isChosen(shapes, one))
    .toSorted(([, one], [, other]) => rank(one) - rank(other));
  const found = [
    ...sorted.flatMap(([operation, part]) => examplesOf(document, shapes, operation, part)),
    ...schemaExamples(shapes, item),
  ].filter(isItem);
  if (isSingleton) return found.slice(0, 1);
  const byId = new Map<string, Item>();
  for (const one of found) {
    const value = id && one[id.property];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    byId.set(String(value), { ...one, ...byId.get(String(value)) });
  }
  return [...byId.values()].slice(0, MOST);
}

/** True for a create whose client may choose the id: its example has to succeed, and so cannot be there already. */
function isChosen(shapes: Shapes, { kind, body, resource: { id, item } }: Remembered): boolean {
  const [sent, kept] = [body?.schema, item].map((one) =>
    shapes.of(one).properties.get(id?.property ?? ''),
  );
  const isReadOnly = [sent, kept].some(
    (one) => one !== undefined && shapes.isMarked(one, 'readOnly'),
  );
  return kind === 'create' && sent !== undefined && !isReadOnly;
}

/** The items in the examples of a reply. */
function examplesOf(
  document: Document,
  shapes: Shapes,
  operation: Operation,
  { reply, kind }: Remembered,
): unknown[] {
  const isList = kind === 'list';
  if (reply.holds !== (isList ? 'list' : 'item')) return [];
  const media = contentOf(operation.responses.get(reply.status));
  if (!media) return [];
  const bodies = [...mediaExamples(document, media), ...schemaExamples(shapes, media.schema)];
  return bodies.flatMap((one) => {
    let inner = parsed(one);
    for (const name of reply.way) inner = isItem(inner) ? inner[name] : undefined;
    return isList && Array.isArray(inner) ? (inner as unknown[]) : [inner];
  });
}

function mediaExamples(document: Document, { example, examples }: Media): unknown[] {
  const named = Object.values(isItem(examples) ? examples : {}).flatMap((one): unknown[] => {
    try {
      return [resolve<Example>(document, one).value];
    } catch {
      return []; // it refers to nothing
    }
  });
  return [example, ...named];
}

function schemaExamples(shapes: Shapes, schema: Schema | undefined): unknown[] {
  const { source } = shapes.of(schema);
  if (typeof source !== 'object') return [];
  const { example, examples } = source;
  return [example, ...(Array.isArray(examples) ? examples : [])];
}

/** An object or a list that stands as JSON in a text, as some contracts have it. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Items of a resource that would be empty for ever: clients can change its items, but make none. */
function madeItems(resource: Resource, parts: readonly Doing[], make: Make): Item[] {
  const canBegin = parts.some(([, { kind, creates }]) => kind === 'create' || creates);
  if (canBegin) return [];
  const { id, isSingleton } = resource;
  const items = Array.from({ length: isSingleton ? 1 : MADE }, (_, i) =>
    make(resource.item, i + 1, 'reply'),
  );
  return items.filter(isItem).map((item, i) => {
    if (id?.counts) return withNumber(item, id, i + 1);
    return id?.asked ? { ...item, [id.property]: make(id.asked, i + 1, 'reply') } : item;
  });
}

function withNumber(
  item: Item,
  { property, isNumber }: NonNullable<Resource['id']>,
  number: number,
): Item {
  return { ...item, [property]: isNumber ? number : String(number) };
}

/** Puts an item under its parents: those that its fields name, or else the first ones that there are. */
function place(state: State, resource: Resource, item: Item): void {
  const scope: (string | undefined)[] = [];
  for (const { resource: parent, property } of resource.parents) {
    if (!parent) scope.push(undefined);
    else {
      const named = property === undefined ? undefined : item[property];
      const there = new Items(state, parent, scope);
      const found = there.find(textOf(named)) ?? there.all()[0];
      if (!found) return;
      scope.push(idText(parent, found));
    }
  }
  const owners = resource.parents.flatMap(({ property, isNumber }, i) => {
    const value = scope[i];
    return property === undefined || value === undefined
      ? []
      : [[property, isNumber ? Number(value) : value] as const];
  });
  const items = new Items(state, resource, scope);
  const { id } = resource;
  const number = id?.counts === true ? Number(item[id.property]) : items.next();
  const numbered = id && !id.counts ? { [PLACE]: number } : {};
  items.counted(number);
  items.put(idText(resource, item), {
    ...item,
    ...Object.fromEntries(owners),
    ...numbered,
  });
}

// The proof that a pair of paths is a resource: an object that a reply shows, and the property that names it.
import { singleton } from './alone.ts';
import { contentOf, successes } from './bodies.ts';
import { isListName, itemsIn, listIn } from './envelope.ts';
import { bodyOf, isBodyOf, isPageFact, itemReply, listReply, replyOf } from './forms.ts';
import { operationOf } from './groups.ts';
import { idOf, isIdName, ownIdOf } from './id.ts';
import { namedBy } from './last-parameter.ts';
import { HOLE, isVerb } from './place.ts';
import type { Schema } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Evidence, Refused } from './evidence.ts';
import type { Group, Pair } from './groups.ts';
import type { ItemForm } from './forms.ts';
import type { Shapes } from './shapes.ts';

/**
 * @param forced the id's property that the contract's `x-kontrak` names
 * @returns the evidence, or the reason why the pair is no resource
 */
export function evidenceOf(
  shapes: Shapes,
  pair: Pair,
  forced: string | undefined,
): Evidence | Refused {
  const segment = pair.parts.at(-1) ?? '';
  if (segment === '' || segment === HOLE)
    return { why: 'its path has no name before the last parameter' };
  if (isVerb(segment)) return { why: `${segment} names an action` };
  if (!pair.item) return listOnly(shapes, pair, segment, forced);
  const read = operationOf(pair.item, 'get');
  const found = read
    ? fromRead(shapes, read, pair.item, segment, forced)
    : fromList(shapes, pair.list, pair.item, segment, forced);
  if ('why' in found) return found;
  return canAct(shapes, pair, found, segment) ?? found;
}

/** The evidence of the reply that shows one item. */
function fromRead(
  shapes: Shapes,
  read: Operation,
  group: Group,
  segment: string,
  forced: string | undefined,
): Evidence | Refused {
  const [status = 200] = successes(read, [200]);
  const schema = contentOf(read.responses.get(status))?.schema;
  const shape = shapes.of(schema);
  const named = namedBy(group, read, segment);
  if (shape.types.has('array')) return { why: 'its path with a parameter answers a list' };
  const list = listIn(shapes, schema, segment);
  const beside = list?.beside.filter((name) => !isPageFact(name) && name !== named.parameter) ?? [];
  if (
    list &&
    isListName(list.way.at(-1) ?? '', segment) &&
    beside.length === 0 &&
    !isIdName(named.parameter)
  ) {
    return { why: 'its path with a parameter answers a list' };
  }
  const inside = itemsIn(shapes, schema, segment);
  if (inside.length === 0)
    return { why: 'its path with a parameter answers no object that has a schema' };
  for (const one of inside) {
    const id = idOf(shapes, shapes.of(one.schema), named, forced);
    if (id) return { isSingleton: false, item: one.schema, id };
  }
  return { why: noId(named.parameter, forced) };
}

/** The evidence of a list's elements, where no reply shows one item. */
function fromList(
  shapes: Shapes,
  group: Group | undefined,
  items: Group,
  segment: string,
  forced: string | undefined,
): Evidence | Refused {
  const element = elementOf(shapes, group, segment);
  if (element === undefined) return { why: 'no reply shows one of its items' };
  const any = items.operations[0];
  if (!any) return { why: 'no reply shows one of its items' };
  const named = namedBy(items, any, segment);
  const id = idOf(shapes, shapes.of(element), named, forced);
  return id ? { isSingleton: false, item: element, id } : { why: noId(named.parameter, forced) };
}

/** The evidence of a list without a path for its items: whatever is created has to show in it. */
function listOnly(
  shapes: Shapes,
  { list: group, below = 'id' }: Pair,
  segment: string,
  forced: string | undefined,
): Evidence | Refused {
  const create = operationOf(group, 'post');
  const element = elementOf(shapes, group, segment);
  if (!group || element === undefined) return singleton(shapes, group, segment);
  if (!create) return { why: 'nothing changes its list' };
  const shape = shapes.of(element);
  const named = { parameter: forced ?? below, schema: undefined, segment };
  const own = () => (forced === undefined ? ownIdOf(shapes, shape, segment) : undefined);
  const id = idOf(shapes, shape, named, forced) ?? own();
  if (!id) return { why: 'the elements of its list have no id' };
  const item = { shape, id: id.property, segment };
  if (!isBodyOf(shapes, bodyOf(shapes, create, item), item)) {
    return { why: 'its POST takes something else than its list shows' };
  }
  return { isSingleton: false, item: element, id: { ...id, parameter: undefined } };
}

function elementOf(shapes: Shapes, group: Group | undefined, segment: string): Schema | undefined {
  const list = operationOf(group, 'get');
  if (!list) return undefined;
  const [status = 200] = successes(list, [200]);
  return listIn(shapes, contentOf(list.responses.get(status))?.schema, segment)?.element;
}

/** Refuses a resource of which nothing could be seen again: one that is only read, by itself. */
function canAct(
  shapes: Shapes,
  { list, item }: Pair,
  found: Evidence,
  segment: string,
): Refused | undefined {
  const form: ItemForm = { shape: shapes.of(found.item), id: found.id?.property, segment };
  const lists = operationOf(list, 'get');
  if (lists && !('why' in listReply(shapes, lists, form))) return undefined;
  const create = operationOf(list, 'post');
  if (create && isCreate(shapes, create, form)) return undefined;
  if (operationOf(item, 'put')?.responses.statuses.includes(201)) return undefined;
  return { why: 'nothing lists or creates its items' };
}

/** True for a POST whose body is mostly the item's, or whose reply is the item. */
export function isCreate(shapes: Shapes, create: Operation, item: ItemForm): boolean {
  const body = bodyOf(shapes, create, item);
  const reply = itemReply(shapes, create, item, [201, 200]);
  const isBulk = body !== undefined && shapes.of(body.schema).types.has('array');
  const isList =
    reply.holds === 'other' && listIn(shapes, reply.schema, item.segment, item.shape) !== undefined;
  if (isBulk || isList) return false;
  return isBodyOf(shapes, body, item) || reply.holds === 'item';
}

/** True for a body of an item, or for a reply that shows one. */
export function isChange(shapes: Shapes, change: Operation, item: ItemForm): boolean {
  const [status = 200] = successes(change);
  const body = bodyOf(shapes, change, item);
  return (
    isBodyOf(shapes, body, item) ||
    (body !== undefined && replyOf(shapes, change, item, status).holds === 'item')
  );
}

function noId(parameter: string, forced: string | undefined): string {
  return forced === undefined
    ? `no property is surely the one that {${parameter}} names`
    : `its items have no property ${forced} that can be an id`;
}

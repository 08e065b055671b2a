// The part of one operation in a resource that was found.
import { successes } from './bodies.ts';
import { isChange, isCreate } from './proof.ts';
import { bodyOf, isPageFact, itemReply, listReply, replyOf } from './forms.ts';
import { listQueryOf } from './list-query.ts';
import { endsInHole } from './place.ts';
import type { Operation } from '../contract/operation.ts';
import type { ItemForm } from './forms.ts';
import type { Place } from './place.ts';
import type { Act, IdPlace, Part, Remembered, Resource, Unremembered } from './plan.ts';
import type { Shapes } from './shapes.ts';

/** A resource, with the item that its replies and bodies are compared with. */
export interface Known {
  resource: Resource;
  item: ItemForm;
}

/**
 * The part of an operation on a resource's own paths.
 * @param place of the operation's path, with its own parameters
 * @param forced the act that the contract's `x-kontrak` names; it needs no proof
 */
export function partOf(
  shapes: Shapes,
  known: Known,
  operation: Operation,
  place: Place,
  forced?: Act,
): Part {
  const act = forced ?? usualAct(known.resource, operation, endsInHole(place));
  if (act === undefined) return none(whyNoAct(known.resource, operation, endsInHole(place)));
  const scope = place.parameters.slice(0, known.resource.parents.length);
  const id = idPlaceOf(known, operation, place, act);
  const base = { resource: known.resource, kind: act, scope, body: undefined, query: undefined };
  const rest = { ...base, id, creates: undefined };
  switch (act) {
    case 'list':
      return listPart(shapes, known, operation, rest);
    case 'create':
      return createPart(shapes, known, operation, rest, forced !== undefined);
    case 'read':
      return readPart(shapes, known, operation, rest);
    case 'delete':
      return deletePart(shapes, known, operation, rest);
    default:
      return changePart(shapes, known, operation, rest, forced !== undefined);
  }
}

export function none(why: string): Unremembered {
  return { kind: 'none', why };
}

type Base = Omit<Remembered, 'why' | 'reply'>;

const USUAL: Partial<Record<Operation['method'], Act>> = {
  get: 'read',
  head: 'read',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
};

/** The act of a method on the path of a list, of an item or of a singleton; undefined where none is safe. */
function usualAct(resource: Resource, { method }: Operation, isItem: boolean): Act | undefined {
  if (isItem || resource.isSingleton) return USUAL[method];
  if (method === 'get' || method === 'head') return 'list';
  return method === 'post' ? 'create' : undefined;
}

function whyNoAct({ isSingleton }: Resource, { method }: Operation, isItem: boolean): string {
  const where = isSingleton ? 'this path' : isItem ? 'an item' : 'a list';
  return `${method.toUpperCase()} on ${where} may do anything`;
}

function idPlaceOf(
  { resource: { id, parents } }: Known,
  operation: Operation,
  { parameters }: Place,
  act: Act,
): IdPlace | undefined {
  if (!id || act === 'list' || act === 'create') return undefined;
  const last = parameters[parents.length];
  if (last !== undefined) return { in: 'path', name: last };
  const asked = operation.parameters.find(
    (one) => one.in === 'query' && [id.parameter, id.property].includes(one.name),
  );
  return asked ? { in: 'query', name: asked.name } : { in: 'body', name: id.property };
}

function listPart(
  shapes: Shapes,
  { resource, item }: Known,
  operation: Operation,
  base: Base,
): Part {
  if (operation.method === 'head') {
    const reply = replyOf(shapes, operation, item, successes(operation)[0] ?? 200);
    return { ...base, kind: 'list', reply, why: `tells that there are ${resource.key}` };
  }
  const reply = listReply(shapes, operation, item);
  if ('why' in reply) return none(reply.why);
  const element = shapes.of(reply.inner);
  const beside = [...shapes.of(reply.schema).properties.keys()];
  const links = Object.keys(operation.responses.get(reply.status)?.headers ?? {});
  const hasNext = beside.some(isPageFact) || links.some((name) => /^link$/i.test(name));
  const query = listQueryOf(shapes, operation, element, hasNext);
  return { ...base, reply, query, why: `lists ${resource.key}` };
}

function readPart(
  shapes: Shapes,
  { resource, item }: Known,
  operation: Operation,
  base: Base,
): Part {
  const reply = itemReply(shapes, operation, item, [200]);
  const isRead = reply.holds === 'item' || operation.method === 'head';
  return isRead
    ? { ...base, reply, why: `shows ${one(resource)}` }
    : none('its reply is something else');
}

function createPart(
  shapes: Shapes,
  { resource, item }: Known,
  operation: Operation,
  base: Base,
  isForced: boolean,
): Part {
  if (!isForced && !isCreate(shapes, operation, item)) {
    return none(`its body and its reply are something else than ${resource.key}`);
  }
  const body = bodyOf(shapes, operation, item);
  const reply = itemReply(shapes, operation, item, [201, 200]);
  return { ...base, reply, body, why: `adds to ${resource.key}` };
}

function changePart(
  shapes: Shapes,
  { resource, item }: Known,
  operation: Operation,
  base: Base,
  isForced: boolean,
): Part {
  const body = bodyOf(shapes, operation, item);
  if (!isForced && !isChange(shapes, operation, item)) {
    return none(`its body is something else than ${one(resource)}`);
  }
  const { statuses } = operation.responses;
  const reply = itemReply(shapes, operation, item, [200, 204, 202]);
  const creates =
    base.kind === 'replace' && !resource.isSingleton && statuses.includes(201)
      ? replyOf(shapes, operation, item, 201)
      : undefined;
  const verb = base.kind === 'replace' ? 'replaces' : 'changes';
  const maker = creates ? ', or makes it' : '';
  const why = `${verb} ${one(resource)}${maker}`;
  return { ...base, reply, body, creates, why };
}

function deletePart(
  shapes: Shapes,
  { resource, item }: Known,
  operation: Operation,
  base: Base,
): Part {
  const reply = itemReply(shapes, operation, item, [204, 200, 202]);
  return { ...base, reply, why: `removes ${one(resource)}` };
}

function one({ key, isSingleton }: Resource): string {
  return isSingleton ? key : `one of ${key}`;
}

// Replies and request bodies of operations, as a resource fills and reads them.
import { contentOf, isBodiless, readable, successes } from './bodies.ts';
import { BODILESS } from '../contract/responses.ts';
import { isListName, isMostlyIn, itemsIn, listIn } from './envelope.ts';
import type { Operation } from '../contract/operation.ts';
import type { BodyForm, ReplyForm } from './plan.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';

/** The item of a resource, for comparing with replies and bodies. */
export interface ItemForm {
  shape: Shape;
  /** Its id's property; undefined for a singleton. */
  id: string | undefined;
  /** The path's last segment that is no parameter. */
  segment: string;
}

/** The reply with the first of an operation's statuses of success, the preferred ones first. */
export function itemReply(
  shapes: Shapes,
  operation: Operation,
  item: ItemForm,
  preferred: readonly number[],
): ReplyForm {
  const [status = 200] = successes(operation, preferred);
  return replyOf(shapes, operation, item, status);
}

/** The reply with one status. */
export function replyOf(
  shapes: Shapes,
  operation: Operation,
  item: ItemForm,
  status: number,
): ReplyForm {
  const response = operation.responses.get(status);
  const nothing = { status, type: undefined, schema: undefined, way: [], inner: undefined };
  if (isBodiless(response) || BODILESS.includes(status)) return { ...nothing, holds: 'nothing' };
  const media = contentOf(response);
  if (!media) return { ...nothing, holds: 'other' };
  const { type, schema } = media;
  const form = { ...nothing, type, schema };
  const inside = itemsIn(shapes, schema, item.segment).find((one) =>
    isItem(shapes.of(one.schema), item),
  );
  if (inside) return { ...form, holds: 'item', way: inside.way, inner: inside.schema };
  return { ...form, holds: 'other' };
}

/** True for the item's own schema, and for one that shows its id and shares half of its properties at least. */
function isItem(shape: Shape, item: ItemForm): boolean {
  if (shape.source !== undefined && shape.source === item.shape.source) return true;
  const hasId = item.id === undefined || shape.properties.has(item.id);
  return hasId && isMostlyIn(shape, item.shape);
}

/** The reply of a list, or the reason why it is none of this resource's. */
export function listReply(
  shapes: Shapes,
  operation: Operation,
  item: ItemForm,
): ReplyForm | { why: string } {
  const required = operation.parameters.find(
    (one) => one.in === 'query' && one.required === true && /^ids?$/i.test(one.name),
  );
  if (required) return { why: `its query must name ${required.name}` };
  const [status = 200] = successes(operation, [200]);
  const media = contentOf(operation.responses.get(status));
  const list = listIn(shapes, media?.schema, item.segment, item.shape);
  if (!media || !list) return { why: 'its reply holds no list of objects' };
  const element = shapes.of(list.element);
  const isSame = element.source !== undefined && element.source === item.shape.source;
  const hasId = item.id !== undefined && element.properties.has(item.id);
  if (!hasId) return { why: `the elements of its list have no ${item.id ?? 'id'}` };
  if (!isSame && !isMostlyIn(element, item.shape)) {
    return { why: 'the elements of its list are of another kind' };
  }
  if (!isSame && list.beside.filter((name) => !isPageFact(name)).length > 2) {
    const name = list.way.at(-1) ?? '';
    if (!isListName(name, item.segment)) return { why: 'its list cannot be told from its rest' };
  }
  const { way } = list;
  return {
    status,
    type: media.type,
    schema: media.schema,
    holds: 'list',
    way,
    inner: list.element,
  };
}

/** True for a property that tells of a page. */
export function isPageFact(name: string): boolean {
  return /total|count|page|next|prev|limit|offset|size|cursor|link|meta|has_?more|paging|first|last|self/i.test(
    name,
  );
}

/** The body of a request; undefined for none that can be read. */
export function bodyOf(shapes: Shapes, operation: Operation, item: ItemForm): BodyForm | undefined {
  const schema = readable(operation.bodies)?.schema;
  if (schema === undefined) return undefined;
  if (isJsonPatch(shapes, shapes.of(schema))) return { way: [], schema, isJsonPatch: true };
  const inside = itemsIn(shapes, schema, item.segment);
  const found = inside.toReversed().find((one) => isMostlyIn(shapes.of(one.schema), item.shape));
  return { way: found?.way ?? [], schema: found?.schema ?? schema, isJsonPatch: false };
}

/** True for a body of which half of the properties at least are the item's. */
export function isBodyOf(shapes: Shapes, body: BodyForm | undefined, item: ItemForm): boolean {
  if (!body) return false;
  const shape = shapes.of(body.schema);
  const isSame = shape.source !== undefined && shape.source === item.shape.source;
  return body.isJsonPatch || isSame || isMostlyIn(shape, item.shape);
}

function isJsonPatch(shapes: Shapes, { items }: Shape): boolean {
  const { properties } = shapes.of(items);
  return properties.has('op') && properties.has('path');
}

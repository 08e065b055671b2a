// Handlers of the operations that act on resources. Each is made for one operation, and reads and changes the state alone.
import { seedOf } from '../world/random.ts';
import { Act } from './act.ts';
import { Items } from './items.ts';
import { newId } from './new-id.ts';
import { pageFacts, pageHeaders } from './page-facts.ts';
import { listingOf, pageOf } from './page.ts';
import { Records } from './records.ts';
import { selected, selectsAll } from './select.ts';
import { PLACE } from './state.ts';
import { idText, textOf } from './text.ts';
import { Views } from './views.ts';
import type { Operation } from '../contract/operation.ts';
import type { Result } from '../world/domain.ts';
import type { Context } from '../world/handlers.ts';
import type { Plan, Remembered, ReplyForm, Resource } from './plan.ts';
import type { Request } from './act.ts';
import type { Shapes } from './shapes.ts';
import type { Item, State } from './state.ts';
import type { Check, Fill, Make } from './views.ts';

export type ResourceHandler = (request: Request, context: Context<State>) => Result;

/** Makes the handlers of one contract. */
export class Handlers {
  readonly #shapes: Shapes;
  readonly #make: Make;
  readonly #check: Check;
  readonly #views: Views;
  readonly #records: Records;
  /** The resources right below each resource. */
  readonly #children = new Map<Resource, Resource[]>();

  constructor(shapes: Shapes, { resources }: Plan, make: Make, check: Check) {
    this.#shapes = shapes;
    this.#make = make;
    this.#check = check;
    this.#views = new Views(shapes, make, check);
    this.#records = new Records(shapes, this.#views);
    for (const one of resources) {
      const parent = one.parents.at(-1)?.resource;
      if (!parent) continue;
      const known = this.#children.get(parent);
      if (known) known.push(one);
      else this.#children.set(parent, [one]);
    }
  }

  /** The handler of an operation with a part. */
  of(operation: Operation, part: Remembered): ResourceHandler {
    return (request, context) => {
      const act = new Act(operation, part, request, context);
      switch (part.kind) {
        case 'list':
          return this.#list(act);
        case 'read':
          return this.#shown(act, part.reply, act.present());
        case 'create':
          return this.#create(act);
        case 'replace':
          return this.#replace(act);
        case 'update':
          return this.#update(act);
        case 'delete':
          return this.#delete(act);
      }
    };
  }

  #list({ part, items, operation, request, owned }: Act): Result {
    const { reply, query, resource } = part;
    if (!query) return { status: reply.status };
    const found = selectsAll(request.query, query)
      ? items.listing()
      : listingOf(
          selected(items.all().map(owned), request.query, query),
          resource.id?.property ?? '',
        );
    const whole = pageOf(found, request.query, query.paging);
    const page = { ...whole, items: whole.items.map(owned) };
    const asked = { page, paging: query.paging, url: request.url };
    const fill: Fill = (shape) => pageFacts(this.#shapes, shape, asked);
    const body = this.#views.body(reply, page.items, seedOf(resource.key), fill);
    const headers = pageHeaders(operation.responses.get(reply.status), asked);
    return body === undefined
      ? { status: reply.status, made: true }
      : answered(reply, body, headers);
  }

  #create(act: Act): Result {
    const { part, items, context, request } = act;
    const writing = act.writing({});
    const { id } = part.resource;
    const sent = id && this.#records.sent(writing, request.body)[id.property];
    const isChosen = typeof sent === 'string' || typeof sent === 'number';
    const isTaken = isChosen && items.find(String(sent)) !== undefined;
    const refusal = isTaken ? act.taken(String(sent)) : undefined;
    if (refusal) throw refusal;
    const making = { shapes: this.#shapes, make: this.#make, check: this.#check };
    // Without a refusal, an item with the same name takes the place of the old one, and one with a number is the next.
    const made =
      (isChosen && !(isTaken && id?.counts)) || !id
        ? sent
        : newId(id, items, { ...making, random: context.random });
    return this.#added(act, made, part.reply);
  }

  /** Adds a new item with an id. */
  #added(act: Act, value: unknown, reply: ReplyForm): Result {
    const { part, items, request, operation } = act;
    const { id } = part.resource;
    const writing = act.writing(id ? { [id.property]: value } : {});
    const item = this.#records.created(writing, request.body);
    const number = id?.counts === true ? Number(value) : items.next();
    items.counted(number);
    items.put(textOf(value), id && !id.counts ? { ...item, [PLACE]: number } : item);
    const headers = locationOf(operation, part, reply, request.url, textOf(value));
    const shown = this.#shown(act, reply, item);
    return { ...shown, headers: { ...headers, ...shown.headers } };
  }

  #replace(act: Act): Result {
    const { part, request } = act;
    const { creates, resource, reply } = part;
    const old = act.found();
    if (!old && resource.isSingleton) return this.#added(act, undefined, creates ?? reply);
    if (!old && creates) return this.#added(act, act.typedId(), creates);
    const writing = act.writing({}, act.present());
    return this.#put(act, this.#records.replaced(writing, act.present(), request.body));
  }

  #update(act: Act): Result {
    const old = act.present();
    return this.#put(act, this.#records.updated(act.writing({}, old), old, act.request.body));
  }

  #put(act: Act, item: Item): Result {
    act.items.put(act.key(), item);
    return this.#shown(act, act.part.reply, item);
  }

  #delete(act: Act): Result {
    const old = act.present();
    const key = act.key();
    act.items.remove(key);
    this.#clearBelow(act.context.state, act.part.resource, [...act.scope, key]);
    return this.#shown(act, act.part.reply, old);
  }

  /** Takes away everything below an item. Otherwise a new item with its id would have it. */
  #clearBelow(state: State, resource: Resource, scope: readonly string[]): void {
    for (const child of this.#children.get(resource) ?? []) {
      const items = new Items(state, child, scope);
      const { id } = child;
      for (const item of id && this.#children.has(child) ? items.all() : []) {
        this.#clearBelow(state, child, [...scope, idText(child, item)]);
      }
      items.clear();
    }
  }

  #shown({ part, operation, owned }: Act, reply: ReplyForm, item: Item): Result {
    const { status, holds } = reply;
    if (holds === 'nothing' || operation.method === 'head') return { status };
    const made = { status, made: true as const, shows: idsOf(part.resource, item) };
    if (holds === 'other') return made;
    const seed = seedOf(part.resource.key, idText(part.resource, item));
    const body = this.#views.body(reply, owned(item), seed);
    return body === undefined ? made : answered(reply, body);
  }
}

/** An item's id, by its property and by the path parameter: a reply of another kind names the item by one of them. */
function idsOf({ id }: Resource, item: Item): Record<string, unknown> {
  const value = id && item[id.property];
  return id ? { [id.parameter ?? id.property]: value, [id.property]: value } : {};
}

function answered({ status, type = '' }: ReplyForm, body: unknown, headers = {}): Result {
  const named = type.includes('*') || type === '' ? {} : { 'content-type': type };
  return { status, headers: { ...headers, ...named }, body };
}

/** The `Location` of a new item, where the contract documents one. */
function locationOf(
  { responses, method }: Operation,
  { resource }: Remembered,
  { status }: ReplyForm,
  url: string,
  id: string,
): Record<string, string> {
  const names = Object.keys(responses.get(status)?.headers ?? {});
  if (!names.some((name) => /^location$/i.test(name)) || resource.itemPath === undefined) return {};
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '');
  const item = method === 'put' ? path : `${path}/${encodeURIComponent(id)}`;
  return { location: origin + item };
}

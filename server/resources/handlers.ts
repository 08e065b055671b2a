// Handlers of the operations that act on resources. Each is made for one operation, and reads and changes the state alone.
import { Failure } from '../world/failure.ts';
import { Items } from './items.ts';
import { newId } from './new-id.ts';
import { pageFacts, pageHeaders } from './page-facts.ts';
import { pageOf } from './page.ts';
import { Records } from './records.ts';
import { selected } from './select.ts';
import { PLACE } from './state.ts';
import { Views, isItem } from './views.ts';
import type { Operation } from '../contract/operation.ts';
import type { Result } from '../world/domain.ts';
import type { Context } from '../world/handlers.ts';
import type { Plan, Remembered, ReplyForm, Resource } from './plan.ts';
import type { Shapes } from './shape.ts';
import type { Item, State } from './state.ts';
import type { Check, Fill, Make } from './views.ts';

/** A valid request. */
export interface Request {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  /** The whole URL, as the client sent it; links lead from it. */
  url: string;
}

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
      if (parent) this.#children.set(parent, [...(this.#children.get(parent) ?? []), one]);
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
    const found = selected(items.all().map(owned), request.query, query);
    const page = pageOf(found, request.query, query.paging, resource.id?.property ?? '');
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
    if (isChosen && items.find(String(sent))) throw act.taken(String(sent));
    const making = { shapes: this.#shapes, make: this.#make, check: this.#check };
    const made = isChosen || !id ? sent : newId(id, items, { ...making, random: context.random });
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
    items.put(String(value), id && !id.counts ? { ...item, [PLACE]: number } : item);
    const headers = locationOf(operation, part, reply, request.url, String(value));
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
        this.#clearBelow(state, child, [...scope, String(item[id?.property ?? ''])]);
      }
      items.clear();
    }
  }

  #shown({ part, operation, owned }: Act, reply: ReplyForm, item: Item): Result {
    const { status, holds } = reply;
    if (holds === 'nothing' || operation.method === 'head') return { status };
    if (holds === 'other') return { status, made: true };
    const seed = seedOf(part.resource.key, String(item[part.resource.id?.property ?? '']));
    const body = this.#views.body(reply, owned(item), seed);
    return body === undefined ? { status, made: true } : answered(reply, body);
  }
}

/** One request for one operation, and the items that it is about. */
class Act {
  readonly operation: Operation;
  readonly part: Remembered;
  readonly request: Request;
  readonly context: Context<State>;
  /** The ids of the parents, in order. */
  readonly scope: readonly string[];
  readonly items: Items;
  readonly #owners: Item;

  /** @throws Failure 404 where a parent is not there */
  constructor(operation: Operation, part: Remembered, request: Request, context: Context<State>) {
    this.operation = operation;
    this.part = part;
    this.request = request;
    this.context = context;
    const { parents } = part.resource;
    const scope: string[] = [];
    for (const [i, { resource }] of parents.entries()) {
      const value = String(request.path[part.scope[i] ?? '']);
      const parent = resource && itemBy(new Items(context.state, resource, scope), resource, value);
      if (resource && !parent) throw missing(resource, value);
      scope.push(parent ? String(parent[resource?.id?.property ?? '']) : value);
    }
    this.scope = scope;
    this.items = new Items(context.state, part.resource, scope);
    const owners = parents.flatMap(({ property, isNumber }, i): [string, unknown][] => {
      const value = scope[i];
      return property === undefined ? [] : [[property, isNumber ? Number(value) : value]];
    });
    this.#owners = Object.fromEntries(owners);
  }

  /** The item that the request names, if it is there. */
  found(): Item | undefined {
    const { resource, id } = this.part;
    return resource.isSingleton || !id
      ? this.items.find()
      : itemBy(this.items, resource, String(this.#asked()));
  }

  /** @throws Failure 404 if the item is not there */
  present(): Item {
    const item = this.found();
    if (!item) throw missing(this.part.resource, String(this.#asked() ?? ''));
    return item;
  }

  /** The id of the item that is there. */
  key(): string {
    return String(this.present()[this.part.resource.id?.property ?? '']);
  }

  /** The id that the request names, as items have it. */
  typedId(): unknown {
    const value = this.#asked();
    if (this.part.resource.id?.isNumber !== true) return String(value);
    return Number.isFinite(Number(value)) ? Number(value) : value;
  }

  /** The item with the parents' ids of this request, where it shows them. */
  readonly owned = (item: Item): Item => {
    const shown = Object.entries(this.#owners).filter(([name]) => Object.hasOwn(item, name));
    return shown.length > 0 ? { ...item, ...Object.fromEntries(shown) } : item;
  };

  /** @param old the item that changes; a new one has its id from `fixed` */
  writing(fixed: Item, old?: Item) {
    const { resource, body } = this.part;
    const { id } = resource;
    const stays = [id?.property, old && PLACE].flatMap((name) =>
      old && name !== undefined && Object.hasOwn(old, name) ? [[name, old[name]] as const] : [],
    );
    const seed = seedOf(
      resource.key,
      this.scope.join('/'),
      String(fixed[id?.property ?? ''] ?? ''),
    );
    const values = { ...this.#owners, ...Object.fromEntries(stays), ...fixed };
    return { resource, body, fixed: values, now: this.context.now, seed };
  }

  /** The refusal of an id that another item has, by the status that the operation documents for it. */
  taken(id: string): Failure {
    const { key } = this.part.resource;
    const documented = [409, 422, 400].find((status) => this.operation.responses.has(status));
    return new Failure(documented ?? 409, `${key} has ${id} already.`);
  }

  #asked(): unknown {
    const { id } = this.part;
    if (!id) return undefined;
    if (id.in === 'path') return this.request.path[id.name];
    if (id.in === 'query') return this.request.query[id.name];
    const { body } = this.request;
    return isItem(body) ? body[id.name] : undefined;
  }
}

/** The item with an id, or with another property that the path may go by. */
function itemBy(items: Items, { id }: Resource, value: string): Item | undefined {
  const found = items.find(value);
  const other = id?.other;
  if (found || other === undefined) return found;
  return items.all().find((item) => String(item[other]) === value);
}

function missing({ key, isSingleton }: Resource, id: string): Failure {
  return new Failure(404, isSingleton ? `There is no ${key}.` : `${key} has no ${id}.`);
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

/** A number that stays the same for the same texts (FNV-1a). */
function seedOf(...texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const sign of texts.join('\n'))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 1;
}

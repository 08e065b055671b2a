import { Failure } from '../world/failure.ts';
import { seedOf } from '../world/random.ts';
import { Items } from './items.ts';
import { PLACE } from './state.ts';
import { idText, textOf } from './text.ts';
import { isItem } from './views.ts';
import type { Operation } from '../contract/operation.ts';
import type { Context } from '../world/handlers.ts';
import type { Remembered, Resource } from './plan.ts';
import type { Writing } from './records.ts';
import type { Item, State } from './state.ts';

/** A valid request. */
export interface Request {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  /** The whole URL, as the client sent it; links lead from it. */
  url: string;
}

/** One request for one operation, and the items that it is about. */
export class Act {
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
      const value = textOf(request.path[part.scope[i] ?? '']);
      const parent = resource && itemBy(new Items(context.state, resource, scope), resource, value);
      if (resource && !parent) throw missing(resource, value);
      scope.push(parent ? idText(resource, parent) : value);
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
      : itemBy(this.items, resource, textOf(this.#asked()));
  }

  /** @throws Failure 404 if the item is not there */
  present(): Item {
    const item = this.found();
    if (!item) throw missing(this.part.resource, textOf(this.#asked()));
    return item;
  }

  /** The id of the item that is there. */
  key(): string {
    return idText(this.part.resource, this.present());
  }

  /** The id that the request names, as items have it. */
  typedId(): unknown {
    const value = this.#asked();
    if (this.part.resource.id?.isNumber !== true) return textOf(value);
    return Number.isFinite(Number(value)) ? Number(value) : value;
  }

  /** The item with the parents' ids of this request, where it shows them. */
  readonly owned = (item: Item): Item => {
    const shown = Object.entries(this.#owners).filter(([name]) => Object.hasOwn(item, name));
    return shown.length > 0 ? { ...item, ...Object.fromEntries(shown) } : item;
  };

  /** @param old the item that changes; a new one has its id from `fixed` */
  writing(fixed: Item, old?: Item): Writing {
    const { resource, body } = this.part;
    const { id } = resource;
    const stays = [id?.property, old && PLACE].flatMap((name) =>
      old && name !== undefined && Object.hasOwn(old, name) ? [[name, old[name]] as const] : [],
    );
    const seed = seedOf(resource.key, this.scope.join('/'), idText(resource, fixed));
    const values = { ...this.#owners, ...Object.fromEntries(stays), ...fixed };
    return { resource, body, fixed: values, now: this.context.now, seed };
  }

  /** The refusal of an id that another item has; undefined if the operation documents no status for it. */
  taken(id: string): Failure | undefined {
    const { key } = this.part.resource;
    const documented = [409, 422, 400].find((status) => this.operation.responses.has(status));
    return documented === undefined
      ? undefined
      : new Failure(documented, `${key} has ${id} already.`);
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
  return items.findBy(other, value);
}

function missing({ key, isSingleton }: Resource, id: string): Failure {
  return new Failure(404, isSingleton ? `There is no ${key}.` : `${key} has no ${id}.`);
}

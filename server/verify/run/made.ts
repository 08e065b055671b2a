// The things that a run makes on a server, so that they can be deleted at its end.
import { askedOf } from '../checks/request-faults.ts';
import { jsonOf } from '../json-body.ts';
import { shapeOf, thingsOf } from '../state/things.ts';
import { idsIn } from './ids.ts';
import { isTaken } from './client.ts';
import { targetParts } from '../target.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Thing } from '../state/things.ts';
import type { ShownId } from './ids.ts';
import type { Step } from '../finding.ts';

/** A thing that a run has made. */
export interface MadeThing {
  /** Deletes it. */
  remove: Operation;
  /** Its path. */
  target: string;
}

/** The likeness from which a value is an id for sure. */
export const SURE = 3.9;

/** Follows the exchanges of a run. */
export class Made {
  readonly #contract: Contract;
  readonly #things: ReadonlyMap<string, Thing>;
  readonly #made = new Map<string, MadeThing>();
  /** The paths of what somebody else has made: lists showed it before the run could. */
  readonly #others = new Set<string>();
  /** Counts of taken operations that make a thing which nothing deletes for sure. */
  readonly #lasting = new Map<string, number>();

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#things = new Map(
      thingsOf(contract.operations).flatMap((thing) =>
        thing.list ? [[shapeOf(thing.list.template), thing] as const] : [],
      ),
    );
  }

  see({ method, target }: WrittenRequest, answer: Step['reply']): void {
    if (!isTaken(answer)) return;
    const { path } = targetParts(target);
    if (method === 'DELETE') this.#made.delete(path);
    const operation = askedOf(this.#contract, { method, target })?.operation;
    const thing = operation && this.#things.get(shapeOf(operation.path.template));
    if (!operation || !thing) return;
    if (method === 'GET') this.#seeList(thing, path, answer);
    if (method !== 'POST') return;
    const remove = thing.item?.operations.get('delete');
    const own = this.#pathOf(thing, path, answer);
    if (remove && own !== undefined) {
      if (!this.#others.has(own)) this.#made.set(own, { remove, target: own });
    } else if (thing.item || answer.status === 201) {
      this.#lasting.set(operation.id, (this.#lasting.get(operation.id) ?? 0) + 1);
    }
  }

  /** The things that are still there, the newest first. */
  get things(): MadeThing[] {
    return [...this.#made.values()].reverse();
  }

  /** Lines about what no operation deletes. */
  get notes(): string[] {
    return [...this.#lasting].map(
      ([id, count]) =>
        `${id} was taken ${count === 1 ? 'once' : `${count} times`}; nothing tells how to delete what it makes.`,
    );
  }

  #seeList(thing: Thing, path: string, answer: Step['reply']): void {
    for (const { value } of idsOf(thing, answer)) {
      const one = below(path, value);
      if (!this.#made.has(one)) this.#others.add(one);
    }
  }

  /** The path of the thing that a reply is about; undefined where it may be one of several. */
  #pathOf(thing: Thing, path: string, answer: Step['reply']): string | undefined {
    const [first, second] = idsOf(thing, answer);
    const isSure =
      first && first.likeness >= SURE && !(second && second.likeness >= first.likeness);
    return isSure ? below(path, first.value) : undefined;
  }
}

/** The ids in a reply, the likeliest first. */
function idsOf({ item, word }: Thing, answer: Step['reply']): ShownId[] {
  const name = /\{([^{}]+)\}\/?$/.exec(item?.template ?? '')?.[1];
  return name === undefined ? [] : idsIn(jsonOf(answer), name, word, Infinity);
}

function below(path: string, id: string | number): string {
  return `${path.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
}

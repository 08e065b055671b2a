import { Corrections } from './correction.ts';
import { aloneOf } from './alone.ts';
import { evidenceOf } from './proof.ts';
import { groupsOf, pairsOf } from './groups.ts';
import { HOLE, keyOf, placeOf } from './place.ts';
import { none, partOf } from './parts.ts';
import { explained } from './explain.ts';
import { hasExample } from './seeds.ts';
import { plainName, singular } from './words.ts';
import { Shapes } from './shapes.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Correction } from './correction.ts';
import type { Evidence } from './evidence.ts';
import type { Group, Groups, Pair } from './groups.ts';
import type { Known } from './parts.ts';
import type { Doing } from './seeds.ts';
import type { Shape } from './shape.ts';
import type { Parent, Part, Plan, Resource } from './plan.ts';

/**
 * Finds the resources of a contract, and the part of each of its operations. It takes time in proportion to the size
 * of the contract, and guesses only where schemas prove the guess.
 */
export function findResources(contract: Pick<Contract, 'document' | 'operations'>): Plan {
  return new Finder(contract).plan();
}

class Finder {
  readonly #document: Document;
  readonly #operations: readonly Operation[];
  readonly #shapes: Shapes;
  readonly #corrections: Corrections;
  readonly #corrected = new Map<Operation, Correction>();
  /** The names of resources that `x-kontrak` has anywhere. */
  readonly #asked: ReadonlySet<string>;
  readonly #parts = new Map<Operation, Part>();
  /** By the key of the parts of their lists' paths. */
  readonly #known = new Map<string, Known>();
  /** By the names of resources. */
  readonly #byName = new Map<string, Known>();

  constructor({ document, operations }: Pick<Contract, 'document' | 'operations'>) {
    this.#document = document;
    this.#operations = operations;
    this.#shapes = new Shapes(document);
    this.#corrections = new Corrections(document);
    for (const one of operations) this.#corrected.set(one, this.#corrections.of(one));
    const named = [...this.#corrected.values()].flatMap(({ resource }) => resource ?? []);
    this.#asked = new Set(named);
  }

  plan(): Plan {
    const groups = this.#groups();
    const pairs = pairsOf(groups);
    for (const pair of pairs) this.#add(pair);
    for (const operation of this.#operations) this.#force(operation);
    const parts = this.#operations.map((one): [Operation, Part] => [
      one,
      explained(one, this.#parts.get(one) ?? none('its path tells no resource')),
    ]);
    const resources = [...this.#byName.values()].map(({ resource }) => resource);
    return { resources, parts: new Map(parts), problems: this.#corrections.problems };
  }

  /** The operations that may be remembered, by their paths. */
  #groups(): Groups {
    const free = this.#operations.filter((one) => this.#corrected.get(one)?.example !== true);
    for (const one of this.#operations) {
      this.#parts.set(one, none('the contract asks for its example by x-kontrak'));
    }
    for (const one of free) this.#parts.delete(one);
    const groups = groupsOf(free);
    for (const { operation, why } of groups.odd) this.#parts.set(operation, none(why));
    return groups;
  }

  /** Adds the resource of a pair of paths, if it is one, and the parts of its operations. */
  #add(pair: Pair): void {
    const own = [pair.list, pair.item].flatMap((group) => group?.operations ?? []);
    const { id, name } = this.#wordOn(own);
    const evidence = evidenceOf(this.#shapes, pair, id?.value);
    if (!('why' in evidence)) {
      this.#addResource(pair, evidence, name);
      return;
    }
    const alone = id ? undefined : aloneOf(this.#shapes, pair);
    if (alone) {
      this.#addResource(alone.pair, alone.evidence, name, alone.property);
      return;
    }
    for (const one of own) this.#parts.set(one, none(evidence.why));
    if (id) this.#corrections.tell(id.place, `names ${id.value}, but ${evidence.why}`);
  }

  /** @param shown the property that shows the last parameter of a path whose things stand alone */
  #addResource(pair: Pair, evidence: Evidence, name: string | undefined, shown?: string): void {
    const own = [pair.list, pair.item].flatMap((group) => group?.operations ?? []);
    const segment = pair.parts.findLast((part) => part !== HOLE) ?? '';
    const parents = this.#parentsOf(pair, evidence.item, evidence.id?.property, shown);
    const resource: Resource = {
      key: this.#keyFor(pair.parts, name),
      path: pair.list?.template ?? pair.item?.template.replace(/\/[^/]*\/?$/, '') ?? '',
      itemPath: pair.item?.template,
      parents,
      ...evidence,
    };
    const item = { shape: this.#shapes.of(evidence.item), id: evidence.id?.property, segment };
    const known = { resource, item };
    this.#known.set(keyOf(pair.parts), known);
    this.#byName.set(resource.key, known);
    for (const group of [pair.list, pair.item]) this.#addGroup(known, group);
    if (!this.#asked.has(resource.key)) this.#dropIfMute(known, own, pair);
  }

  /** Forgets a resource that never changes, and of which no example shows an item: it would be empty for ever. */
  #dropIfMute({ resource }: Known, own: readonly Operation[], { parts }: Pair): void {
    const doing = own.flatMap((one): Doing[] => {
      const part = this.#parts.get(one);
      return part && part.kind !== 'none' ? [[one, part]] : [];
    });
    if (doing.some(([, { kind }]) => kind !== 'list' && kind !== 'read')) return;
    if (hasExample(this.#document, this.#shapes, resource, doing)) return;
    this.#known.delete(keyOf(parts));
    this.#byName.delete(resource.key);
    for (const one of own)
      this.#parts.set(one, none('nothing changes it, and no example shows it'));
  }

  #addGroup(known: Known, group: Group | undefined): void {
    for (const one of group?.operations ?? []) {
      const place = placeOf(one.path.template);
      if ('why' in place) continue;
      const { as, resource, place: spot = '' } = this.#corrected.get(one) ?? {};
      // Another resource's operation gets its part in the end, when all resources are known.
      if (resource !== undefined && resource !== known.resource.key) continue;
      const part = partOf(this.#shapes, known, one, place, as);
      if (as !== undefined && part.kind === 'none') {
        this.#corrections.tell(spot, `cannot be kept: ${part.why}`);
      }
      this.#parts.set(one, part);
    }
  }

  /** Gives an operation the part that the contract's `x-kontrak` names, if it has not got one. */
  #force(operation: Operation): void {
    const { as, resource: name, place, example } = this.#corrected.get(operation) ?? {};
    const has = this.#parts.get(operation);
    if (name === undefined || example === true || place === undefined) return;
    if (has !== undefined && has.kind !== 'none' && has.resource.key === name) return;
    const known = this.#byName.get(name);
    const where = placeOf(operation.path.template);
    if (!known || 'why' in where || where.parameters.length < known.resource.parents.length) {
      const there = [...this.#byName.keys()].slice(0, 20).join(', ') || 'none';
      const reason = known ? 'has more parents than this path' : 'was not found';
      this.#corrections.tell(place, `names ${name}, which ${reason}; resources are ${there}`);
      return;
    }
    const part = partOf(this.#shapes, known, operation, where, as);
    if (part.kind === 'none') this.#corrections.tell(place, `cannot be kept: ${part.why}`);
    this.#parts.set(operation, part);
  }

  /** The words of `x-kontrak` on the operations of a pair of paths. */
  #wordOn(operations: readonly Operation[]): {
    id?: { value: string; place: string };
    name?: string;
  } {
    const all = operations.flatMap((one) => this.#corrected.get(one) ?? []);
    const [id] = all.flatMap((one) =>
      one.id === undefined ? [] : { value: one.id, place: one.place },
    );
    const [name] = all.flatMap((one) => one.resource ?? []);
    return { ...(id && { id }), ...(name !== undefined && { name }) };
  }

  #parentsOf(
    { parts, list, item }: Pair,
    schema: Resource['item'],
    id: string | undefined,
    shown: string | undefined,
  ): Parent[] {
    const names = (list ?? item)?.parameters ?? [];
    const shape = this.#shapes.of(schema);
    let count = 0;
    return parts.flatMap((part, i): Parent[] => {
      if (part !== HOLE) return [];
      const parameter = names[count] ?? '';
      count += 1;
      const resource = this.#known.get(keyOf(parts.slice(0, i)))?.resource;
      const thing = singular(parts[i - 1] ?? '');
      const likely = [plainName(parameter), `${thing}${plainName(parameter)}`];
      const named = [...shape.properties.keys()].find(
        (one) =>
          one !== id &&
          likely.includes(plainName(one)) &&
          plainName(one) !== 'id' &&
          isScalar(this.#shapes.of(shape.properties.get(one))),
      );
      const property = i === parts.length - 1 ? shown : named;
      const { types } = this.#shapes.of(shape.properties.get(property ?? ''));
      return [
        { parameter, resource, property, isNumber: types.has('integer') || types.has('number') },
      ];
    });
  }

  /** A name that no other resource has: the last segment, with those before it where that is needed. */
  #keyFor(parts: readonly string[], name: string | undefined): string {
    if (name !== undefined && !this.#byName.has(name)) return name;
    const words = parts.filter((part) => part !== HOLE && part !== '');
    for (let i = words.length - 1; i >= 0; i -= 1) {
      const key = words.slice(i).join('.');
      if (!RESERVED.has(key) && !this.#byName.has(key)) return key;
    }
    let number = 2;
    const key = words.join('.');
    while (this.#byName.has(`${key}.${number}`)) number += 1;
    return `${key}.${number}`;
  }
}

function isScalar({ types, properties }: Shape): boolean {
  return properties.size === 0 && !types.has('array') && !types.has('object');
}

/** Names that the state needs for itself, and one that no object holds. */
const RESERVED = new Set(['counters', '__proto__']);

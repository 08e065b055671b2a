// The rules of a contract for the requests of an operation, each by itself.
import { placesIn } from '../../contract/places.ts';
import {
  isBarred,
  recordOf,
  schemaOf,
  schemasOf,
  targetOf,
  textsOf,
} from '../../contract/made/keywords.ts';
import { keysOfMethod } from '../../contract/methods.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { keysOf, pointerTo } from '../../world/pointer.ts';
import { isTold, KEYWORDS } from './spelled.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Parameter, Schema, SchemaObject } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';

/** The deepest level of a value that is looked into; of one that is written as texts, only its parts are. */
const DEEPEST = 12;

/** The most schemas on one way. */
const LONGEST = 60;

/** The most rules of one operation, and the most schemas that are looked at for them, those of upper levels first. */
const MOST = 2000;
const MOST_VISITS = 5_000;

/** One of the schemas that a value may choose from. */
export interface Choice {
  /** The place of the value, as a JSON Pointer. */
  place: string;
  schema: Schema;
}

const known = new WeakMap<Operation, Constraint[]>();
const choices = new WeakMap<object, readonly Choice[]>();

/** All rules of an operation for its parameters and bodies. */
export function constraintsOf({ document }: Contract, operation: Operation): Constraint[] {
  const found = known.get(operation) ?? new Walk(document).of(operation);
  known.set(operation, found);
  return found;
}

/** The choices that a value must have made for a constraint to say anything of it, the outer ones first. */
export function choicesOf(constraint: Pick<Constraint, 'part'>): readonly Choice[] {
  return choices.get(constraint) ?? [];
}

/** A schema on the way down from the whole value. */
interface Visit {
  schema: Schema;
  part: Constraint['part'];
  /** The schemas that the way has gone through. */
  above: readonly Schema[];
  choices: readonly Choice[];
}

class Walk {
  readonly #document: Document;
  readonly #places: ReadonlyMap<object, string>;
  readonly #found = new Map<string, Constraint>();
  readonly #waiting: Visit[] = [];

  constructor(document: Document) {
    this.#document = document;
    this.#places = placesIn(document);
  }

  of({ parameters, bodies, bodyRequired, path, method }: Operation): Constraint[] {
    const start = { above: [], choices: [] };
    for (const parameter of parameters.filter((one) => !isIgnored(one))) {
      const part = { parameter, inside: '' };
      const place = this.#places.get(parameter) ?? '';
      if (parameter.required === true && parameter.in !== 'path') {
        this.#add({ ...start, part }, 'required', pointerTo(place, 'required'));
      }
      this.#waiting.push({ ...start, part, schema: schemaOfParameter(parameter) });
    }
    if (bodyRequired) {
      const place = pointerTo('/paths', path.template, ...keysOfMethod(method), 'requestBody');
      this.#add({ ...start, part: { body: '' } }, 'required', place);
    }
    for (const { schema = true } of bodies.values())
      this.#waiting.push({ ...start, part: { body: '' }, schema });
    // A list hands out what it gets meanwhile.
    for (const [i, visit] of this.#waiting.entries()) {
      if (i >= MOST_VISITS || this.#found.size >= MOST) break;
      this.#visit(visit);
    }
    return [...this.#found.values()].slice(0, MOST);
  }

  #visit(visit: Visit): void {
    const { schema } = visit;
    const place = typeof schema === 'object' ? this.#places.get(schema) : undefined;
    if (typeof schema !== 'object' || place === undefined) return;
    for (const keyword of KEYWORDS) {
      if (!isTold(schema, keyword) || (keyword === 'type' && isAnyText(visit.part, schema)))
        continue;
      this.#add(visit, keyword, pointerTo(place, keyword));
    }
    this.#goOn(visit, targetOf(this.#document, schema));
    for (const one of schemasOf(schema, 'allOf')) this.#goOn(visit, one);
    for (const one of [...schemasOf(schema, 'anyOf'), ...schemasOf(schema, 'oneOf')]) {
      if (typeof one === 'object' && one.type === 'null') continue;
      const choice = { place: placeOf(visit.part), schema: one };
      this.#goOn({ ...visit, choices: [...visit.choices, choice] }, one);
    }
    this.#visitInside(visit, schema, place);
  }

  /** Looks into the parts of a value. */
  #visitInside(visit: Visit, schema: SchemaObject, place: string): void {
    const properties = Object.entries(recordOf(schema.properties)) as [string, Schema][]; // the cast: read with care
    const barred = properties
      .filter(([, one]) => isBarred(this.#document, one, 'readOnly'))
      .map(([name]) => name);
    for (const name of textsOf(schema, 'required')) {
      if (barred.includes(name)) continue;
      this.#add(below(visit, name), 'required', pointerTo(place, 'required'));
    }
    for (const [name, one] of properties) {
      if (!barred.includes(name)) this.#goOn(below(visit, name), one);
    }
    for (const [i, one] of schemasOf(schema, 'prefixItems').entries())
      this.#goOn(below(visit, String(i)), one);
    if (schemasOf(schema, 'prefixItems').length === 0)
      this.#goOn(below(visit, '0'), schemaOf(schema, 'items'));
    this.#goOn(below(visit, ANY_NAME), schemaOf(schema, 'additionalProperties'));
  }

  #goOn(visit: Visit, schema: Schema | undefined): void {
    const { above, part } = visit;
    const deepest = isText(part) ? 1 : DEEPEST;
    if (typeof schema !== 'object' || keysOf(placeOf(part)).length > deepest) return;
    if (above.length > LONGEST || above.includes(schema)) return;
    this.#waiting.push({ ...visit, schema, above: [...above, schema] });
  }

  #add({ part, choices: made }: Omit<Visit, 'schema'>, keyword: string, pointer: string): void {
    const name = 'body' in part ? 'body' : `${part.parameter.in} ${part.parameter.name}`;
    const key = `${name} ${placeOf(part)} ${keyword} ${pointer}`;
    if (this.#found.has(key)) return;
    const constraint = { part, keyword, pointer };
    this.#found.set(key, constraint);
    choices.set(constraint, made);
  }
}

/** A name for a property that may have any. */
const ANY_NAME = 'any';

/** The place of a part in the body, or in its parameter. */
export function placeOf(part: Constraint['part']): string {
  return 'body' in part ? part.body : part.inside;
}

/** True for a part that is written as texts. */
function isText(part: Constraint['part']): boolean {
  return 'parameter' in part && part.parameter.content === undefined;
}

/** True for a type that each text has. */
function isAnyText(part: Constraint['part'], { type = [] }: SchemaObject): boolean {
  return isText(part) && [type].flat().includes('string');
}

function below<V extends { part: Constraint['part'] }>(visit: V, key: string): V {
  const { part } = visit;
  const place = pointerTo(placeOf(part), key);
  return { ...visit, part: 'body' in part ? { body: place } : { ...part, inside: place } };
}

/** Headers that OpenAPI leaves to other parts of a contract. */
function isIgnored({ in: place, name }: Parameter): boolean {
  return (
    place === 'header' && ['accept', 'content-type', 'authorization'].includes(name.toLowerCase())
  );
}

// The rules of a contract for the requests of an operation, each by itself.
import { placesIn } from '../../contract/places.ts';
import { resolve } from '../../contract/document.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { pointerTo } from '../../world/pointer.ts';
import { isTold } from './spelled.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Parameter, Schema, SchemaObject } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';

/** The deepest level of a body that is looked into. */
const DEEPEST = 8;

/** The most rules of one operation. */
const MOST = 2000;

/** The keywords that a value can break. */
const KEYWORDS = [
  ...['type', 'enum', 'const', 'minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'contains'],
  ...['minProperties', 'maxProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
  ...['if', 'not', 'anyOf', 'oneOf'],
];

const known = new WeakMap<Operation, Constraint[]>();

/** All rules of an operation for its parameters and bodies. */
export function constraintsOf(contract: Contract, operation: Operation): Constraint[] {
  const found = known.get(operation) ?? new Walk(contract.document).of(operation);
  known.set(operation, found);
  return found;
}

class Walk {
  readonly #document: Document;
  readonly #places: ReadonlyMap<object, string>;
  readonly #found = new Map<string, Constraint>();

  constructor(document: Document) {
    this.#document = document;
    this.#places = placesIn(document);
  }

  of({ parameters, bodies, bodyRequired, path, method }: Operation): Constraint[] {
    for (const parameter of parameters) {
      if (isIgnored(parameter)) continue;
      const part = { parameter };
      const place = this.#places.get(parameter) ?? '';
      if (parameter.required === true && parameter.in !== 'path') {
        this.#add(part, 'required', pointerTo(place, 'required'));
      }
      this.#visit(schemaOfParameter(parameter), part, 0);
    }
    if (bodyRequired) {
      this.#add(
        { body: '' },
        'required',
        pointerTo('/paths', path.template, method, 'requestBody'),
      );
    }
    for (const media of bodies.values()) this.#visit(media.schema, { body: '' }, 0);
    return [...this.#found.values()];
  }

  #visit(schema: Schema | undefined, part: Constraint['part'], depth: number): void {
    if (typeof schema !== 'object' || depth > DEEPEST || this.#found.size > MOST) return;
    if (schema.$ref !== undefined) {
      this.#visit(resolve<SchemaObject>(this.#document, { $ref: schema.$ref }), part, depth + 1);
    }
    const place = this.#places.get(schema);
    if (place === undefined) return;
    for (const keyword of KEYWORDS) {
      if (isTold(schema, keyword)) this.#add(part, keyword, pointerTo(place, keyword));
    }
    for (const one of schema.allOf ?? []) this.#visit(one, part, depth + 1);
    // Of a parameter, only its parts that are written one by one are looked into.
    if ('body' in part) this.#visitBody(schema, part, place, depth);
    else if (schema.items !== undefined) this.#visit(schema.items, part, depth + 1);
  }

  #visitBody(schema: SchemaObject, { body }: { body: string }, place: string, depth: number): void {
    for (const name of schema.required ?? []) {
      const property = schema.properties?.[name];
      if (typeof property === 'object' && this.#isReadOnly(property)) continue;
      this.#add({ body: pointerTo(body, name) }, 'required', pointerTo(place, 'required'));
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (typeof property === 'object' && this.#isReadOnly(property)) continue;
      this.#visit(property, { body: pointerTo(body, name) }, depth + 1);
    }
    if (schema.items !== undefined) this.#visit(schema.items, { body: `${body}/0` }, depth + 1);
    for (const [i, one] of (schema.prefixItems ?? []).entries())
      this.#visit(one, { body: `${body}/${i}` }, depth + 1);
    if (schema.additionalProperties === false) {
      this.#add({ body }, 'additionalProperties', pointerTo(place, 'additionalProperties'));
    }
  }

  #isReadOnly(schema: SchemaObject): boolean {
    return schema.$ref === undefined
      ? schema.readOnly === true
      : resolve<SchemaObject>(this.#document, { $ref: schema.$ref }).readOnly === true;
  }

  #add(part: Constraint['part'], keyword: string, pointer: string): void {
    const where = 'body' in part ? part.body : `${part.parameter.in} ${part.parameter.name}`;
    const key = `${where} ${keyword} ${pointer}`;
    if (!this.#found.has(key)) this.#found.set(key, { part, keyword, pointer });
  }
}

/** Headers that OpenAPI leaves to other parts of a contract. */
function isIgnored({ in: place, name }: Parameter): boolean {
  return (
    place === 'header' && ['accept', 'content-type', 'authorization'].includes(name.toLowerCase())
  );
}

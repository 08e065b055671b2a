// The parts of a contract that some traffic never used.
import { jsonOf } from '../../contract/json.ts';
import { resolve } from '../../contract/document.ts';
import { schemaFaultsOf } from '../checks/schema-faults-of.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { targetParts } from '../target.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Schema, SchemaObject } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';

/** All that traffic left unused. Parameters, values and branches are listed of operations that were asked. */
export interface Unexercised {
  operations: string[];
  parameters: string[];
  /** Such as `createPet body /kind: cat`. */
  values: string[];
  /** Such as `createPet body /owner: oneOf, branch 2`. */
  branches: string[];
}

const DEEPEST = 6;

/** Notes which parts of a contract are used, and lists the others. */
export class Use {
  readonly #contract: Contract;
  readonly #operations = new Set<Operation>();
  readonly #parameters = new Set<string>();
  readonly #values = new Map<string, boolean>();
  readonly #branches = new Map<string, boolean>();

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  note(operation: Operation, { target, headers, body }: WrittenRequest): void {
    this.#operations.add(operation);
    const query = new URLSearchParams(targetParts(target).search);
    for (const parameter of operation.parameters) {
      const { name, in: place } = parameter;
      const value = place === 'query' ? query.get(name) : headers[name.toLowerCase()];
      const schema = schemaOfParameter(parameter);
      const label = `${operation.id} ${place} ${name}`;
      if (value !== undefined && value !== null) this.#parameters.add(label);
      if (place === 'query') this.#visit(schema, value ?? undefined, label, 0);
    }
    const media = [...operation.bodies].find(([type]) => /json/i.test(type))?.[1];
    const data = body && jsonOf(body.toString());
    if (media?.schema !== undefined && data !== undefined)
      this.#visit(media.schema, data, `${operation.id} body `, 0);
  }

  list(): Unexercised {
    const { operations } = this.#contract;
    const used = operations.filter((one) => this.#operations.has(one));
    const open = (all: ReadonlyMap<string, boolean>): string[] =>
      [...all].filter(([, isUsed]) => !isUsed).map(([label]) => label);
    return {
      operations: operations.filter((one) => !this.#operations.has(one)).map(({ id }) => id),
      parameters: used.flatMap((one) =>
        one.parameters
          .filter(({ in: place }) => place === 'query' || place === 'header')
          .map(({ in: place, name }) => `${one.id} ${place} ${name}`)
          .filter((label) => !this.#parameters.has(label)),
      ),
      values: open(this.#values),
      branches: open(this.#branches),
    };
  }

  #visit(schema: Schema, value: unknown, label: string, depth: number): void {
    if (typeof schema !== 'object' || depth > DEEPEST) return;
    const { document } = this.#contract;
    const own =
      schema.$ref === undefined ? schema : resolve<SchemaObject>(document, { $ref: schema.$ref });
    for (const one of Array.isArray(own.enum) ? own.enum : []) {
      const isSame = String(one) === String(value) && value !== undefined;
      mark(this.#values, `${label}: ${String(one)}`, isSame);
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      for (const [i, branch] of (own[keyword] ?? []).entries()) {
        const isTaken =
          value !== undefined && schemaFaultsOf(document).of(branch, value, 'request').length === 0;
        mark(this.#branches, `${label}: ${keyword}, branch ${i + 1}`, isTaken);
      }
    }
    for (const one of own.allOf ?? []) this.#visit(one, value, label, depth + 1);
    if (typeof value !== 'object' || value === null) return;
    const inside = value as Record<string, unknown>; // the cast: it is an object or a list
    for (const [name, property] of Object.entries(own.properties ?? {}))
      this.#visit(
        property,
        Object.hasOwn(inside, name) ? inside[name] : undefined,
        `${label}/${name}`,
        depth + 1,
      );
    if (own.items !== undefined && Array.isArray(value))
      for (const item of value) this.#visit(own.items, item, `${label}/*`, depth + 1);
  }
}

function mark(all: Map<string, boolean>, label: string, isUsed: boolean): void {
  all.set(label, isUsed || all.get(label) === true);
}

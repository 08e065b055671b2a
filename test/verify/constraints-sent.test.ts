// A value that breaks a rule breaks it over the wire as well, by two judges: the mock's own reading, and plain Ajv.
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from '@jest/globals';

import { bodyTypeOf, parseBody } from '../../server/contract/body.ts';
import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { isJson } from '../../server/contract/media-type.ts';
import { placesIn } from '../../server/contract/places.ts';
import { askedOf } from '../../server/verify/checks/request-faults.ts';
import { broken } from '../../server/verify/constraints/broken.ts';
import { constraintsOf } from '../../server/verify/constraints/constraints.ts';
import { variations } from '../../server/verify/constraints/variations.ts';
import { requestValues } from '../../server/verify/request/values.ts';
import { written } from '../../server/verify/request/written.ts';
import { Failure } from '../../server/world/failure.ts';
import { exampleDocuments } from '../any/documents.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { Constraint } from '../../server/verify/constraint.ts';
import type { RequestValues } from '../../server/verify/request/values.ts';

/** Documents of others that have many ways to write parameters and bodies. */
const OTHERS = [
  ...['2.0 petstore', '3.0 parameters-style', '3.1 parameters-style', '3.0 schema-circular'],
  ...['3.0 polymorphism', '3.0 discriminators', '3.1 schema-types', '3.0 schema-validation'],
  ...['3.0 file-uploads', '3.0 schema-encoding-style', '3.1 petstore', '3.0 request-examples'],
  ...['3.0 readme-legacy', '3.0 schema-enums', '3.1 train-travel'],
];

const others = exampleDocuments({ twins: false }).filter(({ title }) => OTHERS.includes(title));

it('has all documents of others', () => {
  expect(others.map(({ title }) => title).toSorted()).toEqual(OTHERS.toSorted());
});

const contracts = [
  ...bundledDomains().map((name) => ({ name, read: () => Promise.resolve(readContract(name)) })),
  ...others.map(({ title, file }) => ({
    name: title,
    read: async () => new Contract(title, (await load(file)).document),
  })),
];

describe.each(contracts)('$name', ({ read }) => {
  it('breaks each rule over the wire as well, and none in a variation', async () => {
    const contract = await read();
    const ajv = new PlainAjv(contract);
    const wrong: object[] = [];
    for (const operation of contract.operations) {
      const [values] = requestValues(contract, operation);
      if (!values) continue;
      expect([operation.id, await violations(contract, operation, values)]).toEqual([
        operation.id,
        [],
      ]);
      const isJudged = ajv.errorsIn(values)?.length === 0;
      for (const constraint of constraintsOf(contract, operation)) {
        const found = broken(contract, values, constraint);
        for (const one of 'reason' in found ? [] : found) {
          const told = await violations(contract, operation, one.values);
          const errors = isJudged ? ajv.errorsIn(one.values) : undefined;
          if (told.length > 0 && isAt(constraint, errors)) continue;
          wrong.push({
            id: operation.id,
            title: one.title,
            told,
            errors,
            body: one.values.body?.value,
          });
        }
      }
      for (const { title, values: varied } of variations(contract, operation, values)) {
        const told = await violations(contract, operation, varied);
        const errors = isJudged ? (ajv.errorsIn(varied) ?? []) : [];
        if (told.length + errors.length > 0) wrong.push({ id: operation.id, title, told, errors });
      }
    }
    expect(wrong).toEqual([]);
  });
});

/**
 * True if Ajv finds what breaks a constraint, and nothing beside it. A choice that is missed has errors in each of its
 * branches.
 */
function isAt({ part }: Constraint, errors: Found[] | undefined): boolean {
  if (errors === undefined) return true;
  if ('parameter' in part) return errors.length === 0;
  const [, above = ''] = /^(.*)\/[^/]*$/.exec(part.body) ?? [];
  const isNear = ({ place }: Found) => place === above || place.startsWith(part.body);
  const missed = errors.filter(
    ({ place, keyword }) => ['anyOf', 'oneOf'].includes(keyword) && part.body.startsWith(place),
  );
  return (
    errors.some(isNear) &&
    errors.every((one) => isNear(one) || missed.some(({ place }) => one.place.startsWith(place)))
  );
}

/** The violations that the mock sees in a request that was written and read again. */
async function violations(
  contract: Contract,
  operation: Operation,
  values: RequestValues,
): Promise<string[]> {
  const { document, validator } = contract;
  const request = await written(contract, operation, values, (one) => one);
  const { target, headers, body: bytes } = request;
  const asked = askedOf(contract, request);
  if (asked?.operation !== operation) return [];
  const { bodies } = operation;
  const type = bytes && bodyTypeOf(bodies, bytes, headers['content-type']);
  const parts = { params: asked.params, search: target.split('?')[1] ?? '', headers };
  try {
    const body = bytes && (await parseBody(document, bodies, bytes, type, headers['content-type']));
    validator.checkRequest(operation, parts, body, type);
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.violations.map(({ place }) => place);
    throw error;
  }
}

/** An error that Ajv finds. */
interface Found {
  place: string;
  keyword: string;
}

/** Checks bodies by the draft's own validator, and by nothing of the mock's. */
class PlainAjv {
  readonly #ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateSchema: false,
    logger: false,
  });
  readonly #places: ReadonlyMap<object, string>;

  constructor({ document }: Contract) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'contract');
    this.#places = placesIn(document);
  }

  /** The errors in a JSON body; undefined where there is none. */
  errorsIn({ body }: RequestValues): Found[] | undefined {
    const schema = body?.media.schema;
    if (typeof schema !== 'object' || !body || !isJson(body.type)) return undefined;
    const place = this.#places.get(schema) ?? '';
    const check = this.#ajv.compile({ $ref: `contract#${encodeURI(place)}` });
    check(body.value);
    return (check.errors ?? []).map(({ instancePath: place, keyword }) => ({ place, keyword }));
  }
}

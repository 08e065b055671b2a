// Every sample of a source, with values of our own, keeps the contract and has no field that the contract lacks.
import { describe, expect, it } from '@jest/globals';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { readContract } from '../../server/contract/bundles.ts';
import { SAMPLES as FROG_CLOUD } from './source-samples/frog-cloud.ts';
import { SAMPLES as KLIKOO } from './source-samples/klikoo.ts';
import { SAMPLES as MITRA_DELIVERY } from './source-samples/mitra-delivery.ts';
import { SAMPLES as MOBILE_DATA_PLAN } from './source-samples/mobile-data-plan.ts';
import type { Sample } from './source-samples/sample.ts';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

type Part = Record<string, unknown>;

const samples: Record<string, Sample[]> = {
  'frog-cloud': FROG_CLOUD,
  klikoo: KLIKOO,
  'mitra-delivery': MITRA_DELIVERY,
  'mobile-data-plan': MOBILE_DATA_PLAN,
};

const rows = Object.entries(samples).flatMap(([domain, all]) =>
  all.map((sample) => ({ domain, ...sample })),
);

/** The schema takes no field that it does not name. Schemas that only add conditions stay open. */
function closed(schema: Schema): Schema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(properties && { properties: eachOf(properties, closed), unevaluatedProperties: false }),
    ...(items && { items: closed(items) }),
  };
}

function eachOf<One>(map: Record<string, One>, change: (one: One) => One): Record<string, One> {
  return Object.fromEntries(Object.entries(map).map(([name, one]) => [name, change(one)]));
}

/** The schema of the body that a sample shows, on its own. */
function schemaOf({ domain, operation, reply }: Sample & { domain: string }): object {
  const { document } = readContract(domain);
  // The casts: all four contracts have these parts.
  const found = Object.values(document.paths)
    .flatMap((item) => Object.values(item as Record<string, Part>))
    .find(({ operationId }) => operationId === operation);
  const responses = found?.['responses'] as Record<string, Part> | undefined;
  const body = reply === undefined ? found?.['requestBody'] : responses?.[String(reply)];
  const components = document.components as unknown as Record<string, Record<string, Part>>;
  const shared = /#\/components\/responses\/(.*)/.exec(String((body as Part)['$ref']))?.[1];
  const { content } = (shared ? components['responses']?.[shared] : body) as {
    content: Record<string, { schema: Schema }>;
  };
  const schemas = eachOf(components['schemas'] ?? {}, closed);
  return { ...closed(content['application/json']?.schema ?? {}), components: { schemas } };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv, { mode: 'full' });

describe.each(Object.keys(samples))('%s', (domain) => {
  it.each(rows.filter((row) => row.domain === domain))(
    'shows $of by $operation as its source does',
    (row) => {
      const validate = ajv.compile(schemaOf(row));
      validate(row.body);
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it.each(rows.filter((row) => row.domain === domain))(
    'would not show $of by $operation with one more field',
    (row) => {
      const validate = ajv.compile(schemaOf(row));
      expect(validate({ ...(row.body as object), surplus: 1 })).toBe(false);
    },
  );
});

// The bodies that openapi-fetch returns have the types of the contracts: `useState<Schema>` takes what it fetches.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';
import type { Readable } from 'openapi-typescript-helpers';

import type { Apis } from '../../generated/apis.d.ts';
import type { ReplyOf } from '../../server/world/handlers.ts';

/** The names of operations with a body that openapi-fetch changes. */
type Changed<Operations> = {
  [Id in keyof Operations]: Operations[Id] extends { responses: object }
    ? BodyOf<ReplyOf<Operations[Id]>> extends infer Body
      ? [Readable<Body>] extends [Body]
        ? never
        : Id
      : never
    : never;
}[keyof Operations];

type BodyOf<Reply> = Reply extends { body: infer Body } ? Body : undefined;

/** None, or this does not compile. */
const CHANGED: {
  [Api in keyof Apis]: Changed<Apis[Api]> extends never ? true : Changed<Apis[Api]>;
} = {
  awan: true,
  'frog-cloud': true,
  klikoo: true,
  'mitra-delivery': true,
  'mobile-data-plan': true,
};

it('knows all APIs', () => {
  const apis = readdirSync('openapi', { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = apis.map(({ name }) => name).filter((name) => name !== 'control');
  expect(Object.keys(CHANGED)).toEqual(names.toSorted());
});

it.each(Object.keys(CHANGED))(
  'types no property of %s as null alone, which openapi-fetch drops',
  (api) => {
    expect(readFileSync(`generated/${api}.d.ts`, 'utf8')).not.toMatch(/: null;/);
  },
);

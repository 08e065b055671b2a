// Every reply of every public document at hand has a made body.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import { upgrade } from '@scalar/openapi-upgrader';

import { Checks } from '../../../server/contract/checks.ts';
import { METHODS, resolve } from '../../../server/contract/document.ts';
import { makeValue } from '../../../server/contract/made/value.ts';
import type { Document, Response, Schema } from '../../../server/contract/document.ts';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@readme/oas-examples/package.json')));

/** Replies whose schemas no value satisfies, by document. */
const IMPOSSIBLE: Record<string, RegExp> = {
  // A parent is required that requires a parent.
  '3.0/json/circular-request-bodies.json': /^post \/direct 200$/,
  // Exactly one of several schemas must hold, but they are the same.
  '3.0/json/readme-legacy.json': / 401$|^(post|put) \/(api-specification|version).* 400$/,
};

const files = ['2.0', '3.0', '3.1'].flatMap((version) =>
  readdirSync(join(FOLDER, version, 'json'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${version}/json/${file}`),
);

/** The schemas of all replies of a document, by operation, status and media type. */
function replySchemas(document: Document): [string, Schema][] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) =>
      Object.entries(item[method]?.responses ?? {}).flatMap(([status, response]) => {
        const { content = {} } = resolve<Response>(document, response);
        return Object.values(content).flatMap(({ schema }): [string, Schema][] =>
          schema === undefined ? [] : [[`${method} ${path} ${status}`, schema]],
        );
      }),
    ),
  );
}

describe.each(files)('%s', (file) => {
  const source = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown>;
  // The cast: the library has document types of its own.
  const document = { paths: {}, ...upgrade(source, '3.1') } as unknown as Document;
  const checks = new Checks(document);
  const made = replySchemas(document).map(([name, schema]) => ({
    ...makeValue(document, schema, { direction: 'reply', checks, seed: 1 }),
    name,
  }));

  it('has a valid body for each reply that can have one', () => {
    const wrong = made.filter(({ violations }) => violations.length > 0);
    const names = wrong.map(({ name }) => name);
    expect(names.filter((name) => !IMPOSSIBLE[file]?.test(name))).toEqual([]);
  });

  it('has bodies that are made in few steps', () => {
    const most = file in IMPOSSIBLE ? 6000 : 1000;
    expect(made.filter(({ steps }) => steps > most).map(({ name }) => name)).toEqual([]);
  });
});

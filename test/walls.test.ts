// The walls between the server's rooms, tried on a small server that breaks each of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise } from 'dependency-cruiser';

import walls from '../.config/walls.ts';
import type { IViolation } from 'dependency-cruiser';

const ROOMS = ['world', 'store', 'credentials', 'contract', 'http', 'control', 'domains/awan'];
const TARGETS = [...ROOMS, 'domains/klikoo', 'testing', 'cli'];

/** The rooms that each room may import. */
const OPEN: Record<string, string[]> = {
  world: [],
  store: ['world'],
  credentials: ['world'],
  contract: ['world'],
  http: ['world', 'contract'],
  control: ['world', 'contract', 'http', 'credentials'],
  'domains/awan': ['world', 'credentials'],
};

/** Modules that import a library which is closed to them. */
const LIBRARIES = [
  ['express', 'server/world/handler.ts'],
  ['express', 'server/credentials/handler.ts'],
  ['express', 'server/domains/awan/handler.ts'],
  ['express-openapi-validator', 'server/contract/second.ts'],
] as const;

const root = mkdtempSync(join(tmpdir(), 'kontrak-'));
let violations: IViolation[];

beforeAll(async () => {
  for (const target of TARGETS) write(`server/${target}/target.ts`, 'export type Target = 1;');
  write('generated/awan.d.ts', 'export type Target = 1;');
  write('test/sample.ts', 'export type Target = 1;');
  for (const room of ROOMS) {
    for (const target of TARGETS) plant(room, `to-${target.replace('/', '-')}`, target);
    const up = '../'.repeat(room.split('/').length + 1);
    write(`server/${room}/to-types.ts`, `import type {} from '${up}generated/awan.d.ts';`);
    write(`server/${room}/to-tests.ts`, `import type {} from '${up}test/sample.ts';`);
  }
  for (const [library, module] of LIBRARIES) {
    write(`node_modules/${library}/index.js`, '');
    write(module, `import '${library}';`);
  }
  write('server/world/hen.ts', "import type { Egg } from './egg.ts';\nexport type Hen = Egg;");
  write('server/world/egg.ts', "import type { Hen } from './hen.ts';\nexport type Egg = Hen;");
  violations = await violationsIn(root);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A module of a room that imports a type of another. */
function plant(room: string, name: string, target: string): void {
  const up = '../'.repeat(room.split('/').length);
  write(`server/${room}/${name}.ts`, `import type { Target } from '${up}${target}/target.ts';`);
}

async function violationsIn(baseDir: string): Promise<IViolation[]> {
  const { forbidden, options } = walls;
  const { output } = await cruise(['server'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  return typeof output === 'string' ? [] : output.summary.violations;
}

describe.each(ROOMS)('the room %s', (room) => {
  it('is refused the rooms that are not below it', () => {
    const refused = violations.filter(({ from }) => from.startsWith(`server/${room}/to-`));
    const closed = TARGETS.filter((one) => one !== room && !OPEN[room]?.includes(one));
    expect(refused.map(({ to }) => to).sort()).toEqual(
      [...closed.map((one) => `server/${one}/target.ts`), 'test/sample.ts'].sort(),
    );
  });
});

it.each(LIBRARIES)('refuses %s to %s', (library, module) => {
  const refused = violations.filter(({ from }) => from === module);
  expect(refused.map(({ to }) => to)).toEqual([`node_modules/${library}/index.js`]);
});

it('takes every breach for an error', () => {
  expect(new Set(violations.map(({ rule }) => rule.severity))).toEqual(new Set(['error']));
});

it('refuses a circle of types', () => {
  const circles = violations.filter(({ rule }) => rule.name === 'no-circle');
  expect(circles.map(({ from }) => from)).toEqual(['server/world/egg.ts']);
});

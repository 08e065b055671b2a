import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { Watcher } from '../../server/cli/watcher.ts';
import { folder, until } from './process.ts';

let cwd = '';
let told = 0;
let watcher: Watcher;

const at = (name: string): string => join(cwd, name);

beforeEach(() => {
  cwd = folder();
  told = 0;
  watcher = new Watcher(() => (told += 1));
  writeFileSync(at('a'), 'one');
});

afterEach(() => {
  watcher.close();
});

async function isTold(action: () => void): Promise<void> {
  const before = told;
  action();
  await until(() => (told > before ? true : undefined));
}

it('tells edits, replacements, files that go, and files that come', async () => {
  watcher.watch([at('a'), at('later/b')], Date.now() + 1000);
  await isTold(() => {
    writeFileSync(at('a'), 'two');
  });
  await isTold(() => {
    writeFileSync(at('c'), 'two');
    utimesSync(at('c'), 1, 1);
    renameSync(at('c'), at('a'));
  });
  await isTold(() => {
    rmSync(at('a'));
  });
  await isTold(() => {
    mkdirSync(at('later'));
    writeFileSync(at('later/b'), 'b');
  });
  expect(told).toBe(4);
});

it('tells edits that come together once, and others not at all', async () => {
  watcher.watch([at('a')], Date.now() + 1000);
  await setTimeout(500);
  writeFileSync(at('other'), 'x');
  await isTold(() => {
    for (const text of ['1', '2', '3']) writeFileSync(at('a'), text);
  });
  await setTimeout(500);
  expect(told).toBe(1);
});

it('tells a change that came while the files were read', async () => {
  await isTold(() => {
    watcher.watch([at('a')], 0);
  });
});

it('tells nothing of files that are no longer watched', async () => {
  watcher.watch([at('a')], Date.now() + 1000);
  watcher.watch([], Date.now());
  writeFileSync(at('a'), 'two');
  await setTimeout(700);
  expect(told).toBe(0);
});

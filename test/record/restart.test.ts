// An export of a session that began before the mock was started anew. The key of its fingerprints is gone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import { folder, Running } from '../cli/process.ts';
import { DOORS } from './doors.ts';
import { replayed } from './replay.ts';

let running: Running;
let text: string;

beforeAll(async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'doors.json'), JSON.stringify(DOORS));
  for (const words of [['sesame-published', 'sesame-own', 'sesame-own'], ['sesame-published']]) {
    running = new Running(cwd, '--contract', 'doors=doors.json', '--store', 'kept.db');
    const origin = await running.origin();
    for (const word of words) {
      const headers = { 'Content-Type': 'application/json' };
      await fetch(`${origin}/@a/doors/guests`, {
        ...{ method: 'POST', headers },
        body: JSON.stringify({ word }),
      });
    }
    text = await (await fetch(`${origin}/_control/sessions/a/export?as=test`)).text();
    if (words.length > 1) await running.kill();
  }
}, 60_000);
afterAll(async () => {
  await running.kill();
});

it('names the entries whose masked values it cannot compare', () => {
  expect(text).toContain('Incomplete: An earlier run of the mock');
  expect(text).toContain('in the entries 1, 2, 3.');
});

it('has a constant for each value of the earlier run, and knows those of its own', () => {
  expect(text.match(/^const MY_.*$/gm)).toEqual([
    "const MY_WORD = ''; // entry 1, /body/word",
    "const MY_WORD_2 = ''; // entry 2, /body/word",
  ]);
  expect(text).toContain("word: 'sesame-published'");
});

it('replays with its constants filled in', async () => {
  const { document } = await load(DOORS);
  const given = { MY_WORD: 'sesame-published', MY_WORD_2: 'sesame-own' };
  const options = { contracts: [{ name: 'doors', document }] };
  const { journal } = (await replayed(text, given, options)) ?? {};
  expect(journal?.entries.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

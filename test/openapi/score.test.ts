// Redocly's score of each contract: how well it serves a reader who knows nothing else.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { beforeAll, expect, it } from '@jest/globals';

import { contracts } from '../../.config/contracts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Mobile data plans nest up to eight deep on the wire. That costs most of its points. */
const LEAST: Record<string, number> = { 'mobile-data-plan': 85 };

const domains = [...contracts().keys()];
let scores: Map<string, number>;

beforeAll(async () => {
  scores = new Map(await Promise.all(domains.map(score)));
}, 60_000);

it.each(domains)('%s is ready for agents', (domain) => {
  expect(scores.get(domain)).toBeGreaterThanOrEqual(LEAST[domain] ?? 90);
});

async function score(domain: string): Promise<[string, number]> {
  const flags = ['score', domain, '--format', 'json'];
  const { stdout } = await promisify(execFile)('redocly', flags, { cwd: ROOT });
  // The cast: Redocly's output has no type.
  const { agentReadiness } = JSON.parse(stdout) as { agentReadiness: number };
  return [domain, agentReadiness];
}

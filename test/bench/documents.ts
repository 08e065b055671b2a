// npm run documents [-- --twins]: asks the mock and Prism everything that the documents of @readme/oas-examples let
// one ask, and writes the table into README and test/bench/documents.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { freePort, isAnswered } from '../ports.ts';
import { binOf } from '../../.config/bin.ts';
import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { exampleDocuments } from '../any/documents.ts';
import { measure } from '../any/measure.ts';
import { send } from '../../server/verify/send.ts';
import { listen } from '../listening.ts';
import { intoReadme } from './readme.ts';
import { tables } from './documents-table.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Measured } from '../any/measure.ts';
import type { Row } from './documents-table.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The milliseconds that Prism has to begin, and to reply. */
const PATIENCE = 10_000;

const agent = new Agent({ keepAlive: true });
const rows: Row[] = [];
const documents = exampleDocuments({ twins: process.argv.includes('--twins') });
for (const { title, file } of documents) {
  const { document } = await load(file);
  const { app, apis, contracts } = createMock({ contracts: [{ name: 'api', document }] });
  const contract = contracts.get('api');
  if (!contract) throw new Error(`${title} is not served`);
  const mock = await listen(app);
  const own = await measure(contract, (session, request) =>
    send(`${mock.origin}/@${session}`, request, { agent }),
  );
  await mock.close();
  const explained = apis.explanation('api') ?? [];
  const remembered = explained.filter(({ answer }) => answer.startsWith('resource ')).length;
  const prism = await measuredPrism(file, contract);
  rows.push({ title, own, remembered, prism });
  console.log(`${title}: ${own.answered} of ${own.operations}, Prism ${prism?.answered ?? 'none'}`);
  for (const fault of own.faults) console.log(`  ${fault.slice(0, 200)}`);
  for (const fault of prism?.faults ?? []) console.log(`  Prism: ${fault.slice(0, 200)}`);
}
agent.destroy();

const { short, long } = tables(rows);
writeFileSync(join(ROOT, 'test/bench/documents.md'), long);
intoReadme('documents', short);

/** @returns undefined for a document that Prism does not start */
async function measuredPrism(file: string, contract: Contract): Promise<Measured | undefined> {
  const first = await startPrism(file);
  if (!first) return undefined;
  let prism = first;
  const measured = await measure(contract, async (_, request) => {
    try {
      // Each request has its own connection: Prism may end at any of them, and is started again.
      const sent = send(prism.origin, request, { agent: new Agent() });
      return await Promise.race([sent, late()]);
    } catch {
      await prism.stop();
      prism = (await startPrism(file)) ?? prism;
      return { status: 0, headers: {}, bytes: Buffer.alloc(0) };
    }
  });
  await prism.stop();
  return measured;
}

/** @throws Error after the patience has ended */
async function late(): Promise<never> {
  await setTimeout(PATIENCE, undefined, { ref: false });
  throw new Error('There is no reply');
}

/** @returns undefined if Prism ends at once, or does not answer in time */
async function startPrism(
  file: string,
): Promise<{ origin: string; stop: () => Promise<void> } | undefined> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const flags = ['-p', String(port), '--verboseLevel', 'silent'];
  const bin = binOf('@stoplight/prism-cli', 'prism');
  const child = spawn(process.execPath, [bin, 'mock', file, ...flags], {
    stdio: 'ignore',
    env: { ...process.env, SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1' },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const end = performance.now() + PATIENCE;
  while (child.exitCode === null && performance.now() < end) {
    if (await isAnswered(origin)) return { origin, stop };
    await setTimeout(50);
  }
  await stop();
  return undefined;
}

// npm run corpus -- FOLDER: serves every document below a folder, each in a process of its own, and asks it everything
// about some of its operations. `--every 10` takes a tenth of the documents, `--operations 60` asks about more of each.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

import type { Result, Served } from './corpus-document.ts';

/** Milliseconds that a document has. */
const PATIENCE = 120_000;

/** Milliseconds of processor time that a load may take without a word. */
const SLOW = 3000;

const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    operations: { type: 'string', default: '8' },
  },
  allowPositionals: true,
});
const [folder = '.'] = positionals;
const files = globSync('**/*.{json,yaml,yml}', { cwd: folder })
  .sort()
  .filter((_, i) => i % Number(values.every) === 0);
const served: Served[] = [];
const unserved: string[] = [];
const broken: string[] = [];

const waiting = files.values();
await Promise.all(Array.from({ length: availableParallelism() }, takeAll));
const sum = (count: (one: Served) => number): number =>
  served.reduce((total, one) => total + count(one), 0);
console.log(`
${files.length} documents: ${served.length} served, ${unserved.length} refused, ${broken.length} broken off
${sum((one) => one.all)} operations, of which ${sum((one) => one.remembered)} remember
${sum((one) => one.operations)} asked, ${sum((one) => one.answered)} answered as the contract allows
${sum((one) => one.incomplete)} requests without a required part, ${sum((one) => one.accepted.length)} accepted
${sum((one) => one.faults.length)} faults, ${sum((one) => one.defects.length)} defects
${served.filter(({ loadMs }) => loadMs > SLOW).length} loads of over ${SLOW} ms`);
if (broken.length > 0) process.exitCode = 1;

async function takeAll(): Promise<void> {
  for (const file of waiting) await take(file);
}

async function take(file: string): Promise<void> {
  const child = join(import.meta.dirname, 'corpus-document.ts');
  const options = ['--operations', values.operations, join(folder, file)];
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--no-warnings', child, ...options],
      { timeout: PATIENCE, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 },
    );
    tell(file, JSON.parse(stdout) as Result);
  } catch (error) {
    broken.push(file);
    console.log(`${file}: broken off: ${String(error).slice(0, 2000)}`);
  }
}

function tell(file: string, result: Result): void {
  if ('unserved' in result) {
    unserved.push(file);
    console.log(`${file}: refused: ${result.unserved}`);
    return;
  }
  served.push(result);
  const { operations, answered, remembered, incomplete, accepted, loadMs } = result;
  console.log(
    `${file}: ${answered} of ${operations} answered, ${remembered} of ${result.all} remember, ` +
      `${incomplete - accepted.length} of ${incomplete} refused, ${loadMs} ms`,
  );
  for (const one of result.faults) console.log(`  fault ${one.slice(0, 400)}`);
  for (const one of accepted) console.log(`  accepted ${one.slice(0, 400)}`);
  for (const one of result.defects) console.log(`  defect ${one.slice(0, 400)}`);
}

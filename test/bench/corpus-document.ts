// One document of a corpus: serves it, and asks it everything about some of its operations. Writes one line of JSON.
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';

import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { LoadError } from '../../server/contract/load/load-error.ts';
import { measure } from '../any/measure.ts';
import { send } from '../../server/verify/send.ts';
import { listen } from '../listening.ts';
import type { Measured } from '../any/measure.ts';

export interface Served extends Measured {
  /** Processor time from the file to a mock that is ready, in milliseconds. */
  loadMs: number;
  /** All operations of the contract, asked or not. */
  all: number;
  /** Those of them that remember. */
  remembered: number;
  /** Lines of the log about exceptions and replies that the contract does not allow. */
  defects: string[];
}

/** The outcome of a document: measures, or the reason why it is not served. */
export type Result = Served | { unserved: string };

/** A mount that no path of a document begins with. */
const NAME = 'measured-document';

const { values, positionals } = parseArgs({
  options: { operations: { type: 'string', default: '8' } },
  allowPositionals: true,
});
const [file = ''] = positionals;
console.log(JSON.stringify(await result()));

async function result(): Promise<Result> {
  try {
    return await served();
  } catch (error) {
    if (error instanceof LoadError) return { unserved: error.message };
    throw error;
  }
}

/** @throws LoadError */
async function served(): Promise<Served> {
  const before = process.cpuUsage();
  const { document } = await load(file);
  const defects: string[] = [];
  const { app, apis, contracts } = createMock({
    contracts: [{ name: NAME, document }],
    log: (line) => {
      if (line.startsWith('Entry ') && !line.includes(', ignored: ')) defects.push(line);
    },
  });
  const { user, system } = process.cpuUsage(before);
  const contract = contracts.get(NAME);
  if (!contract) throw new Error(`${file} is not served`);
  const { operations } = contract;
  const step = Math.max(1, operations.length / Number(values.operations));
  const mock = await listen(app);
  const agent = new Agent({ keepAlive: true });
  const measured = await measure(
    contract,
    (session, request) => send(`${mock.origin}/@${session}`, request, { agent }),
    operations.filter((_, i) => Math.floor(i % step) === 0),
  );
  agent.destroy();
  await mock.close();
  const explained = apis.explanation(NAME) ?? [];
  return {
    ...measured,
    loadMs: Math.round((user + system) / 1000),
    all: operations.length,
    remembered: explained.filter(({ answer }) => answer.startsWith('resource ')).length,
    defects,
  };
}

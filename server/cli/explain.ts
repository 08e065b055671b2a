import { Apis } from '../apis.ts';
import { readContracts } from './contracts.ts';
import { explanationTable, totalsOf } from './explanation-table.ts';
import { linesOf } from './problems.ts';
import type { Flags } from './flags.ts';

/**
 * Prints how each operation of the contracts will be answered, and why.
 * @throws Error in one line for a contract that cannot be read
 */
export async function explain(flags: Flags): Promise<void> {
  const contracts = await readContracts(flags);
  const apis = new Apis({
    strict: flags.strict,
    stateless: flags.stateless,
    scopes: false,
    log: console.error,
    delay: undefined,
    told: () => undefined,
  });
  const { columns } = process.stdout as Partial<typeof process.stdout>; // a pipe has none
  for (const [i, contract] of contracts.entries()) {
    apis.serve(contract);
    const lines = await linesOf(contract, apis.misunderstood(contract.name));
    for (const line of lines) console.error(line);
    const explanations = apis.explanation(contract.name) ?? [];
    if (contracts.length > 1) console.log(`${i > 0 ? '\n' : ''}${contract.name}\n`);
    for (const line of explanationTable(explanations, columns)) console.log(line);
    console.log(`\n${totalsOf(explanations)}`);
  }
}

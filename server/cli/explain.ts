import { Apis } from '../apis.ts';
import { lineOf } from '../contract/problem.ts';
import { checkHandlers, readContract } from './contracts.ts';
import type { Explanation } from '../resources/explanation.ts';
import type { Flags } from './flags.ts';

/**
 * Prints how each operation of the contracts will be answered, and why.
 * @throws Error in one line for a contract that cannot be read
 */
export async function explain(flags: Flags): Promise<void> {
  const contracts = await Promise.all(flags.contracts.map((one) => readContract(one, flags)));
  checkHandlers(flags, contracts);
  const apis = new Apis({ strict: flags.strict, stateless: flags.stateless, log: console.error });
  for (const contract of contracts) {
    for (const problem of contract.problems) console.error(lineOf(problem));
    for (const { place, message } of apis.serve(contract)) {
      console.error(`${contract.source}: ${place} ${message}`);
    }
    if (contracts.length > 1) console.log(`\n${contract.name}`);
    console.log(tableOf(apis.explanation(contract.name) ?? []));
  }
}

/** Columns of equal width, and the reasons at the end. */
function tableOf(explanations: readonly Explanation[]): string {
  const rows = explanations.map(({ method, path, answer, why }) => [method, path, answer, why]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

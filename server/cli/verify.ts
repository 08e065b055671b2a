import { selector } from './selector.ts';
import { namedContract } from './named-contract.ts';
import { signerOf } from './credentials-file.ts';
import { readVerifyFlags } from './verify-flags.ts';
import { verify as run } from '../verify/run/run.ts';
import type { Report } from '../verify/report.ts';

/** Exit codes. */
const BROKEN = 1;
const COULD_NOT_RUN = 2;

/** `kontrak verify`: checks a running server against a contract. */
export async function verify(args: readonly string[]): Promise<void> {
  try {
    const report = await reportOf(args);
    process.exitCode = report.findings.some(({ state }) => state !== 'known') ? BROKEN : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = COULD_NOT_RUN;
  }
}

async function reportOf(args: readonly string[]): Promise<Report> {
  const flags = readVerifyFlags(args);
  const source = await namedContract(flags.contract);
  const { document, operations } = source.contract;
  const report = await run(source, {
    ...flags,
    sign: await signerOf(document, flags.credentials, flags.headers),
    selects: selector(operations, flags),
    known: new Set(),
    progress: () => undefined,
  });
  console.log(`${report.requests} requests, ${report.milliseconds} ms`);
  for (const one of report.findings) {
    const { fault, operation, title, count, place, state, steps } = one;
    console.log(
      `${state} ${one.id} ${fault.check} ${operation}: ${title}: ${fault.message} (${fault.place} ${fault.keyword}) x${count} ${place?.file}:${place?.line}`,
    );
    const last = steps.at(-1);
    if (last)
      console.log(
        '   ',
        last.request.method,
        last.request.target,
        last.request.body?.toString().slice(0, 300),
        '->',
        'status' in last.reply
          ? `${last.reply.status} ${last.reply.bytes.toString().slice(0, 300)}`
          : last.reply.failure,
      );
  }
  for (const { operation, title, reason } of report.unsure)
    console.log(`unsure ${operation}: ${title}: ${reason}`);
  for (const { operation, reason, reached } of report.operations)
    if (!reached || reason) console.log(`not reached ${operation}: ${reason}`);
  return report;
}

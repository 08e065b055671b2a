import { writeFileSync } from 'node:fs';

import { githubReport } from '../verify/report/github.ts';
import { htmlReport } from '../verify/report/html.ts';
import { jsonReport } from '../verify/report/json.ts';
import { junitReport } from '../verify/report/junit.ts';
import { textReport } from '../verify/report/text.ts';
import { trafficText } from '../verify/report/traffic-text.ts';
import { exchangesIn } from '../verify/traffic/har.ts';
import { trafficReport } from '../verify/traffic/traffic-report.ts';
import { doubtOf, failuresOf } from '../verify/report/told.ts';
import { isCredential } from '../verify/request/known-credentials.ts';
import { verify as run } from '../verify/run/run.ts';
import { credentialsOf } from './credentials-file.ts';
import { errorLine } from './error-line.ts';
import { textOfFile } from './file-text.ts';
import { journeysBeside } from './journey-files.ts';
import { knownFindings, linesForKnown } from './known-findings.ts';
import { makeFolderOf } from './make-folder-of.ts';
import { namedContract } from './named-contract.ts';
import { Progress } from './progress.ts';
import { selector } from './selector.ts';
import { readVerifyFlags } from './verify-flags.ts';
import type { Report } from '../verify/report/report.ts';
import type { Exchange } from '../verify/traffic/har.ts';
import type { ReportFormat, VerifyFlags } from './verify-flags.ts';

/** Exit codes: a contract is broken, or nothing could be said. */
const BROKEN = 1;
const COULD_NOT_RUN = 2;

const REPORTS: Record<ReportFormat, (report: Report) => string> = {
  text: textReport,
  json: jsonReport,
  junit: junitReport,
  github: githubReport,
  html: htmlReport,
};

/** `kontrak verify`: checks a running server against a contract. */
export async function verify(args: readonly string[]): Promise<void> {
  try {
    const flags = readVerifyFlags(args);
    if (flags.har !== undefined) {
      process.exitCode = await judgeTraffic(flags, flags.har);
      return;
    }
    // A folder that cannot be is told before the run.
    for (const { file } of flags.reports) if (file !== undefined) makeFolderOf(file);
    const report = await reportOf(flags);
    for (const { format, file } of flags.reports) {
      const text = REPORTS[format](report);
      if (file === undefined) process.stdout.write(text);
      else writeFileSync(file, text);
    }
    if (flags.known !== undefined)
      for (const line of linesForKnown(report.findings, flags.known)) console.error(line);
    const doubt = doubtOf(report);
    if (doubt !== undefined) console.error(report.isCut ? report.notes[0] : doubt);
    const isBroken = failuresOf(report).length > 0;
    process.exitCode = isBroken ? BROKEN : doubt === undefined ? 0 : COULD_NOT_RUN;
  } catch (error) {
    console.error(errorLine(error));
    process.exitCode = COULD_NOT_RUN;
  }
}

/** Judges recorded traffic. @returns the exit code */
async function judgeTraffic(flags: VerifyFlags, file: string): Promise<number> {
  if (flags.reports.some(({ format }) => format !== 'text'))
    throw new Error('--har is reported as text alone.');
  const source = await namedContract(flags.contract);
  const exchanges = exchangesOf(file);
  const report = await trafficReport(
    source,
    exchanges,
    flags.url,
    knownFindings(flags.known),
    flags.strict,
  );
  process.stdout.write(trafficText(report));
  if (report.judged === 0)
    throw new Error(`${file} has no exchange of the contract; --url names the address of the API.`);
  return report.findings.some(({ state }) => state === 'new') ? BROKEN : 0;
}

function exchangesOf(file: string): Exchange[] {
  const text = textOfFile(file);
  try {
    return exchangesIn(text);
  } catch (error) {
    const { message } = error as Error; // the cast: nothing else is thrown there
    throw new Error(`${file} ${message}`, { cause: error });
  }
}

async function reportOf(flags: VerifyFlags): Promise<Report> {
  const source = await namedContract(flags.contract);
  const { document, operations } = source.contract;
  // Credentials are added by the signer alone, so that a request can go without them.
  const headers = Object.fromEntries(
    Object.entries(flags.headers).filter(
      ([name]) => !isCredential(document, { in: 'header', name }),
    ),
  );
  const settings = {
    ...{ ...flags, headers },
    ...(await credentialsOf({ ...flags, contract: source.contract }, flags.credentials)),
    ...selector(operations, flags),
    known: knownFindings(flags.known),
  };
  const progress = new Progress(process.stderr);
  try {
    const { journeys, notes } =
      source.file === undefined
        ? { journeys: [], notes: [] }
        : journeysBeside(source.contract, source.file);
    const report = await run({ ...source, journeys }, { ...settings, progress: progress.show });
    return { ...report, notes: [...report.notes, ...notes] };
  } finally {
    progress.end();
  }
}

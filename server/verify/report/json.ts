import { hidden, hiddenBody, secretsOfFinding } from './secrets.ts';
import { addressOf, curlsOf } from './told.ts';
import type { Finding, Step } from '../finding.ts';
import type { OperationCoverage, Report } from './report.ts';

/** A report for programs. Its keys stay as they are within a version. */
export function jsonReport(report: Report): string {
  const { contract, seed, began, milliseconds, requests, unsure, notes, isCut } = report;
  const told = {
    ...{ version: 1, contract, url: addressOf(report), seed, began, milliseconds, requests },
    findings: report.findings.map((one) => findingOf(one, report.url)),
    unsure,
    operations: report.operations.map(coverageOf),
    ...{ notes, isCut },
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function findingOf(finding: Finding, url: string): object {
  const { id, state, count, operation, title, fault, place, steps } = finding;
  const secrets = secretsOfFinding(finding, url);
  return {
    ...{ id, state, count, operation, title, fault, place: place ?? null },
    steps: steps.map((one) => stepOf(one, secrets)),
    curl: curlsOf(finding, url),
  };
}

function stepOf({ request, reply }: Step, secrets: readonly string[]): object {
  const { method, target, headers, body } = request;
  return {
    request: {
      ...{ method, target: hidden(target, secrets), headers: headersOf(headers, secrets) },
      ...bodyOf(body, secrets),
    },
    reply:
      'failure' in reply
        ? reply
        : {
            ...{ status: reply.status, headers: headersOf(reply.headers, secrets) },
            ...bodyOf(reply.bytes, secrets),
          },
  };
}

function headersOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  secrets: readonly string[],
): object {
  const entries = Object.entries(headers).map(([name, value = '']) => [
    name,
    typeof value === 'string' ? hidden(value, secrets) : value.map((one) => hidden(one, secrets)),
  ]);
  return Object.fromEntries(entries) as object;
}

/** A body as a text, or in base64 where it is none; without secrets. */
function bodyOf(bytes: Buffer | undefined, secrets: readonly string[]): object {
  if (!bytes) return { body: null, encoding: null };
  const text = bytes.toString();
  if (Buffer.from(text).equals(bytes))
    return { body: hiddenBody(text, secrets), encoding: 'utf-8' };
  const shown = Buffer.from(hidden(bytes.toString('latin1'), secrets), 'latin1');
  return { body: shown.toString('base64'), encoding: 'base64' };
}

function coverageOf({ constraints, ...one }: OperationCoverage): object {
  const { operation, method, path, reached, reason, requests, slowest, statuses } = one;
  return {
    ...{ operation, method, path, reached, reason, requests, slowest, statuses },
    constraints: constraints.map(({ constraint: { part, keyword, pointer }, ...tried }) => ({
      part:
        'body' in part
          ? { in: 'body', at: part.body }
          : { in: part.parameter.in, name: part.parameter.name },
      ...{ keyword, pointer },
      ...{ kept: tried.kept, broken: tried.broken, reason: tried.reason },
    })),
  };
}

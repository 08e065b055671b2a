import type { Step } from '../finding.ts';
import type { Report } from './report.ts';

/** A report for programs. Its keys stay as they are within a version. */
export function jsonReport(report: Report): string {
  const findings = report.findings.map(({ steps, ...one }) => ({ ...one, steps: steps.map(told) }));
  const operations = report.operations.map(({ constraints, ...one }) => ({
    ...one,
    constraints: constraints.map(({ constraint: { part, keyword, pointer }, ...tried }) => ({
      ...{ keyword, pointer, ...tried },
      part:
        'body' in part
          ? { in: 'body', at: part.body }
          : { in: part.parameter.in, name: part.parameter.name },
    })),
  }));
  return `${JSON.stringify({ version: 1, ...report, findings, operations }, null, 2)}\n`;
}

function told({ request, reply }: Step): object {
  return {
    request: { ...request, ...bodyOf(request.body) },
    reply:
      'failure' in reply
        ? reply
        : { status: reply.status, headers: reply.headers, ...bodyOf(reply.bytes) },
  };
}

/** A body as a text, or in base64 where it is none. */
function bodyOf(bytes: Buffer | undefined): object {
  if (!bytes) return { body: null };
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes)
    ? { body: text }
    : { body: bytes.toString('base64'), encoding: 'base64' };
}

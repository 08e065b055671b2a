import { grouped } from './grouped.ts';
import { failuresOf, linesOf, sentenceOf, totalsOf } from './told.ts';
import type { Report } from './report.ts';

/** The most findings, and the most other lines of a kind, that are printed. */
const MOST = 20;

/** A report for a terminal. */
export function textReport(report: Report): string {
  const { contract, url, requests, milliseconds, seed, findings, unsure, operations } = report;
  const failures = failuresOf(report);
  const known = findings.length - failures.length;
  const seconds = (milliseconds / 1000).toFixed(1);
  const lines = [
    `${contract.title} ${contract.version} (${contract.source}) at ${url}`,
    `${requests} requests in ${seconds} s, seed ${seed}`,
    '',
    ...limited(
      failures.map((one) => [
        `✗ ${sentenceOf(one)}`,
        ...[`${one.state}, met ${one.count} times, id ${one.id}`, ...linesOf(one, url)].map(
          (line) => `    ${line}`,
        ),
        '',
      ]),
      'findings',
    ),
    ...section(
      'Not reached',
      operations.filter(({ reached }) => !reached).map((one) => `${one.operation}: ${one.reason}`),
    ),
    ...section(
      'Unsure',
      [...grouped(unsure, (one) => `${one.operation}: ${one.reason}`)].map(([line, same]) =>
        same.length === 1
          ? `${line} (${same[0]?.title ?? ''})`
          : `${line} (${same.length} requests)`,
      ),
    ),
    ...section('Notes', report.notes),
    ...section(
      'Slowest',
      operations
        .toSorted((one, other) => other.slowest - one.slowest)
        .slice(0, 5)
        .map((one) => `${one.operation}: ${one.slowest} ms`),
    ),
    ...totalsOf(report).map(
      ({ what, done, all }) => `${`${done} of ${all}`.padStart(14)}  ${what}`,
    ),
    '',
    failures.length === 0
      ? `✓ The server keeps its contract.${known > 0 ? ` Known: ${numbered(known)}.` : ''}`
      : `✗ ${numbered(failures.length)}${known > 0 ? `, and ${known} known` : ''}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    `${title} (${lines.length})`,
    ...limited(
      lines.map((one) => [`  ${one}`]),
      'lines',
    ),
    '',
  ];
}

function limited(groups: readonly string[][], what: string): string[] {
  const more = groups.length - MOST;
  const shown = groups.slice(0, MOST).flat();
  return more > 0 ? [...shown, `  … and ${more} more ${what}, all in --report json=FILE`] : shown;
}

function numbered(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}

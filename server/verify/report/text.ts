import { grouped } from './grouped.ts';
import {
  addressOf,
  counted,
  failuresOf,
  linesOf,
  sentenceOf,
  slowestOf,
  totalsOf,
} from './told.ts';
import { nameOf } from '../constraints/broken.ts';
import { seen } from './unseen.ts';
import type { OperationCoverage, Report } from './report.ts';

/** The most findings, and the most other lines of a kind, that are printed. */
const MOST = 20;

/** The most members of a group that its line names. */
const MOST_NAMES = 3;

/** A report for a terminal. */
export function textReport(report: Report): string {
  const { contract, requests, milliseconds, seed, findings, unsure, operations } = report;
  const failures = failuresOf(report);
  const known = findings.length - failures.length;
  const seconds = (milliseconds / 1000).toFixed(1);
  const lines = [
    `${contract.title} ${contract.version} (${contract.source}) at ${addressOf(report)}`,
    `${counted(requests, 'request')} in ${seconds} s, seed ${seed}`,
    '',
    ...limited(
      failures.map((one) => [
        `✗ ${sentenceOf(one)}`,
        ...[
          `${one.state}, met ${counted(one.count, 'time')}, id ${one.id}`,
          ...linesOf(one, report.url),
        ].map((line) => `    ${line}`),
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
    ...section('Statuses never answered', missedStatuses(operations)),
    ...section('Rules not tried', missedRules(operations)),
    ...section('Notes', report.notes),
    ...section('Slowest', slowestOf(report)),
    ...totalsOf(report).map(
      ({ what, done, all }) => `${`${done} of ${all}`.padStart(14)}  ${what}`,
    ),
    '',
    failures.length === 0
      ? `✓ The server keeps its contract.${known > 0 ? ` Known: ${counted(known, 'finding')}.` : ''}`
      : `✗ ${counted(failures.length, 'finding')}${known > 0 ? `, and ${known} known` : ''}.`,
  ];
  return `${lines.map(seen).join('\n')}\n`;
}

/** The documented statuses that no reply had: one line for each status. */
function missedStatuses(operations: readonly OperationCoverage[]): string[] {
  const missed = operations.flatMap(({ operation, statuses }) =>
    statuses.filter(({ count }) => count === 0).map(({ status }) => ({ status, operation })),
  );
  return [...grouped(missed, ({ status }) => status)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([status, same]) => `${status}: ${listed(same.map(({ operation }) => operation))}`);
}

/** The rules that no request kept, or none broke: one line for each reason. */
function missedRules(operations: readonly OperationCoverage[]): string[] {
  const missed = operations.flatMap(({ operation, reached, constraints }) =>
    constraints
      .filter(({ kept, broken }) => reached && !(kept && broken))
      .map(({ constraint, kept, reason }) => ({
        name: `${operation} ${nameOf(constraint)} (${constraint.keyword})`,
        reason: reason || (kept ? 'no request broke it' : 'no request that keeps it was taken'),
      })),
  );
  return [...grouped(missed, ({ reason }) => reason)].map(
    ([reason, same]) => `${reason}: ${listed(same.map(({ name }) => name))}`,
  );
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    title,
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

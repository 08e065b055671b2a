import { groupsOf, listed } from './group.ts';
import { grouped } from './grouped.ts';
import {
  addressOf,
  counted,
  doubtOf,
  failuresOf,
  isOnlyAsked,
  linesOf,
  sentenceOf,
  slowestOf,
  totalsOf,
} from './told.ts';
import { nameOf } from '../constraints/broken.ts';
import { visible } from './visible.ts';
import type { Group } from './group.ts';
import type { OperationCoverage, Report, StatusCoverage } from './report.ts';

/** The most findings, and the most other lines of a kind, that are printed. */
const MOST = 20;

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
      groupsOf(failures).map((one) => told(one, report.url)),
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
    ...section('Statuses shown only when asked for', statusesThat(operations, isOnlyAsked)),
    ...section(
      'Statuses never answered',
      statusesThat(operations, ({ count, asked }) => count + asked === 0),
    ),
    ...section('Rules not tried', missedRules(operations)),
    ...section('Notes', report.notes),
    ...section('Slowest', slowestOf(report)),
    ...totalsOf(report).map(
      ({ what, done, all }) => `${`${done} of ${all}`.padStart(14)}  ${what}`,
    ),
    '',
    verdictOn(report, failures.length, known),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

/** The first of some findings that have one cause, and where else it was met. */
function told({ first, others, also: names }: Group, url: string): string[] {
  const { id, state, count } = first;
  const lines = [`${state}, met ${count} times, id ${id}`, ...linesOf(first, url)];
  const also = `also at ${listed(names)}: ${others.length} more of the kind, all in --report json=FILE`;
  return [
    `✗ ${sentenceOf(first)}`,
    ...[...lines, ...(others.length > 0 ? [also] : [])].map((line) => `    ${line}`),
    '',
  ];
}

function verdictOn(report: Report, failures: number, known: number): string {
  if (failures > 0)
    return `✗ ${counted(failures, 'finding')}${known > 0 ? `, and ${known} known` : ''}.`;
  const doubt = doubtOf(report);
  if (doubt !== undefined) return `✗ ${doubt}`;
  return `✓ The server keeps its contract.${known > 0 ? ` Known: ${counted(known, 'finding')}.` : ''}`;
}

/** Documented statuses of a kind: one line for each status. */
function statusesThat(
  operations: readonly OperationCoverage[],
  is: (status: StatusCoverage) => boolean,
): string[] {
  const all = operations.flatMap(({ operation, statuses }) =>
    statuses.filter(is).map(({ status }) => ({ status, operation })),
  );
  return [...grouped(all, ({ status }) => status)]
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

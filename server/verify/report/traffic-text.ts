import { counted, linesOf, sentenceOf } from './told.ts';
import { visible } from './visible.ts';
import type { TrafficReport } from '../traffic/traffic-report.ts';

/** The most lines of each list. */
const MOST = 30;

/** A report on recorded traffic, for a terminal. */
export function trafficText({ findings, judged, others, unexercised }: TrafficReport): string {
  const failures = findings.filter(({ state }) => state !== 'known');
  const { operations, parameters, values, branches } = unexercised;
  const lines = [
    `${counted(judged, 'exchange')} of the contract, ${counted(others.length, 'address')} of others`,
    '',
    ...failures.flatMap((one) => [
      `✗ ${sentenceOf(one)}`,
      ...[`met ${counted(one.count, 'time')}, id ${one.id}`, ...linesOf(one, '')].map(
        (line) => `    ${line}`,
      ),
      '',
    ]),
    ...section('Not of this contract', others),
    ...section('Operations never asked', operations),
    ...section('Parameters never sent', parameters),
    ...section('Values never sent', values),
    ...section('Branches never taken', branches),
    judged === 0 ? 'Nothing was judged.' : verdictOf(failures.length),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function verdictOf(failures: number): string {
  return failures === 0
    ? '✓ The traffic keeps its contract.'
    : `✗ ${counted(failures, 'finding')}.`;
}

function section(title: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  const shown = all.slice(0, MOST).map((one) => `  ${one}`);
  return [`${title} (${all.length})`, ...shown, ...(more > 0 ? [`  … and ${more} more`] : []), ''];
}

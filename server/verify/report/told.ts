// Findings in words.
import { placeIn } from '../../contract/load/load-error.ts';
import type { Finding, Step } from '../finding.ts';
import type { Report } from './report.ts';
import { curlOf } from './curl.ts';

/** The longest text of a reply that is shown. */
const LONGEST = 300;

/** A finding in one sentence, without its way. */
export function sentenceOf({ operation, fault, title }: Finding): string {
  const place = fault.place === '' ? '' : ` at ${fault.place}`;
  return `${operation}: ${fault.message}${place} (${fault.check}; ${title})`;
}

/** Where the contract says so, such as `openapi.yaml:12:3`; its JSON Pointer where no file is known. */
export function placeOf({ place, fault }: Finding): string {
  return place ? placeIn(place.file, place) : fault.pointer;
}

/** The lines of a finding: what was expected, what came, and how to see it again. */
export function linesOf(finding: Finding, url: string): string[] {
  const last = finding.steps.at(-1);
  return [
    `expected  ${finding.fault.expected}`,
    `got       ${last ? gotOf(last) : 'nothing'}`,
    `contract  ${placeOf(finding)}`,
    ...finding.steps.map(
      ({ request }, i) => `${i === 0 ? 'see' : 'then'}       `.slice(0, 10) + curlOf(url, request),
    ),
  ];
}

/** The reply of a step in one line. */
export function gotOf({ reply }: Step): string {
  if ('failure' in reply) return reply.failure;
  const { status, headers, bytes } = reply;
  const text = bytes.toString().replace(/\s+/g, ' ').trim();
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return [String(status), headers['content-type'] ?? '', shown]
    .filter((one) => one !== '')
    .join(' ');
}

/** The findings that make a run fail. */
export function failuresOf({ findings }: Report): Finding[] {
  return findings.filter(({ state }) => state !== 'known');
}

/** How much of a contract was tried: numbers for a person. */
export function totalsOf({ operations }: Report): { what: string; done: number; all: number }[] {
  const statuses = operations.flatMap((one) => one.statuses);
  const constraints = operations.flatMap((one) => one.constraints);
  const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
  return [
    {
      what: 'operations reached',
      done: count(operations, (one) => one.reached),
      all: operations.length,
    },
    {
      what: 'documented statuses seen',
      done: count(statuses, (one) => one.count > 0),
      all: statuses.length,
    },
    {
      what: 'constraints kept',
      done: count(constraints, (one) => one.kept),
      all: constraints.length,
    },
    {
      what: 'constraints broken',
      done: count(constraints, (one) => one.broken),
      all: constraints.length,
    },
  ];
}

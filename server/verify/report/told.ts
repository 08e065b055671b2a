// Findings in words.
import { placeIn } from '../../contract/load/load-error.ts';
import type { Finding } from '../finding.ts';
import type { Report, StatusCoverage } from './report.ts';
import { curlLines } from './curl.ts';
import { hidden, hiddenBody, secretsOfFinding } from './secrets.ts';
import { visible } from './visible.ts';

/** The longest text of a reply that is shown. */
const LONGEST = 300;

/** A finding in one sentence, without its way. */
export function sentenceOf({ operation, fault, title }: Finding): string {
  const place = fault.place === '' ? '' : ` at ${fault.place}`;
  return visible(`${operation}: ${fault.message}${place} (${fault.check}; ${title})`);
}

/** The place that says so, such as `openapi.yaml:12:3`; its JSON Pointer where no file is known. */
export function placeOf({ place, fault }: Finding): string {
  return visible(place ? placeIn(place.file, place) : fault.pointer);
}

/** The lines of a finding: what was expected, what came, and how to see it again. */
export function linesOf(finding: Finding, url: string): string[] {
  return [
    `expected  ${visible(finding.fault.expected)}`,
    `got       ${gotOf(finding, url)}`,
    `contract  ${placeOf(finding)}`,
    ...curlsOf(finding, url).map((line, i) => `${i === 0 ? 'see ' : 'then'}      ${line}`),
  ];
}

/** The requests of a finding, each as a line of bash. */
export function curlsOf(finding: Finding, url: string): string[] {
  const requests = finding.steps.map(({ request }) => request);
  return curlLines(url, requests, secretsOfFinding(finding, url));
}

/** The reply that shows a finding, in one line. */
export function gotOf(finding: Finding, url: string): string {
  const reply = finding.steps.at(-1)?.reply ?? { failure: 'nothing' };
  if ('failure' in reply) return visible(reply.failure);
  const { status, headers, bytes } = reply;
  const secrets = secretsOfFinding(finding, url);
  const text = hiddenBody(bytes.toString(), secrets).replace(/\s+/g, ' ').trim();
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return visible([String(status), headers['content-type'] ?? '', shown].filter(Boolean).join(' '));
}

/** The address of the API without a password. */
export function addressOf({ url }: Pick<Report, 'url'>): string {
  return hidden(url, [new URL(url).password].filter(Boolean));
}

/** The findings that make a run fail. */
export function failuresOf({ findings }: Report): Finding[] {
  return findings.filter(({ state }) => state !== 'known');
}

/** Counts of all that was tried of a contract, for a person. */
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
      what: 'documented statuses provoked',
      done: count(statuses, isProvoked),
      all: statuses.length,
    },
    {
      what: 'documented statuses shown only when asked for',
      done: count(statuses, isOnlyAsked),
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

/** True for a status with which a server answered a request that earned it. */
export function isProvoked({ count }: StatusCoverage): boolean {
  return count > 0;
}

/** True for a status that a mock showed only because it was asked to. */
export function isOnlyAsked({ count, asked }: StatusCoverage): boolean {
  return count === 0 && asked > 0;
}

/** The reason why a run without findings proves nothing; undefined if it proves something. */
export function doubtOf({ isCut, operations }: Report): string | undefined {
  if (isCut) return 'The run ended before all was tried.';
  if (operations.some(({ reached }) => reached)) return undefined;
  return 'No operation was reached, and so none was judged: see if the URL and the credentials are right.';
}

/** A number of things, such as `1 finding` and `2 addresses`. */
export function counted(count: number, thing: string): string {
  const ending = thing.endsWith('s') ? 'es' : 's';
  return `${count} ${thing}${count === 1 ? '' : ending}`;
}

/** The slowest operations in words, from the slowest one on. */
export function slowestOf({ operations }: Report): string[] {
  return operations
    .toSorted((one, other) => other.slowest - one.slowest)
    .slice(0, 5)
    .map(({ operation, slowest }) => `${operation}: ${slowest} ms`);
}

import { grouped } from './grouped.ts';
import { groupsOf } from './group.ts';
import { counted, linesOf, sentenceOf } from './told.ts';
import type { Finding } from '../finding.ts';
import type { Group } from './group.ts';
import type { OperationCoverage, Report } from './report.ts';

/** Checks of every reply. */
const OF_REPLIES = ['server-error', 'status', 'media-type', 'header', 'body-schema'];

interface Case {
  operation: string;
  /** The check, or the request that is unsure. */
  name: string;
  failures: Finding[];
  /** The reason why it proves nothing; undefined if it proves something. */
  skipped: string | undefined;
}

/**
 * A report as JUnit writes it: one case for each check of an operation that was tried or has failed. A known finding,
 * and each request whose reply proves nothing, is a skipped case.
 */
export function junitReport(report: Report): string {
  const cases = casesOf(report);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  const seconds = (report.milliseconds / 1000).toFixed(3);
  const counts = `tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds}"`;
  const name = escaped(`${report.contract.title} ${report.contract.version}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kontrak verify" ${counts}>`,
    `  <testsuite name="${name}" ${counts} timestamp="${report.began}">`,
    ...cases.map((one) => caseOf(one, report.url)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf({ operations, findings, unsure }: Report): Case[] {
  const found = grouped(findings, ({ operation }) => operation);
  const doubted = grouped(unsure, ({ operation }) => operation);
  return operations.flatMap((one): Case[] => {
    const { operation, reason } = one;
    const checks = grouped(found.get(operation) ?? [], ({ fault }) => fault.check);
    const cases = [...new Set([...triedIn(one), ...checks.keys()])].map((name): Case => {
      const own = checks.get(name) ?? [];
      const failures = own.filter(({ state }) => state !== 'known');
      const isKnown = own.length > 0 && failures.length === 0;
      const skipped = isKnown ? `known: ${own.map(({ id }) => id).join(', ')}` : undefined;
      return { operation, name, failures, skipped };
    });
    const doubts = (doubted.get(operation) ?? []).map(({ title: name, reason: skipped }): Case => ({
      operation,
      name,
      failures: [],
      skipped,
    }));
    const all = [...cases, ...doubts];
    const none = { operation, name: 'any request', failures: [], skipped: reason || 'not tried' };
    return all.length > 0 ? all : [none];
  });
}

/** The checks that an operation has had, as its coverage shows. */
function triedIn({ reached, constraints }: OperationCoverage): string[] {
  if (!reached) return [];
  const isBroken = constraints.some(({ broken }) => broken);
  return [...OF_REPLIES, 'accepted', ...(isBroken ? ['refused'] : [])];
}

function caseOf({ operation, name, failures, skipped }: Case, url: string): string {
  const start = `    <testcase classname="${escaped(operation)}" name="${escaped(name)}"`;
  if (skipped !== undefined) return `${start}><skipped message="${escaped(skipped)}"/></testcase>`;
  const [first] = failures;
  if (!first) return `${start}/>`;
  const groups = groupsOf(failures);
  const text = groups.map((one) => toldBy(one, url).join('\n'));
  const more = groups.length > 1 ? `, and ${counted(groups.length - 1, 'other cause')}` : '';
  const message = escaped(`${sentenceOf(first)}${more}`);
  return `${start}><failure message="${message}" type="${escaped(name)}">${escaped(text.join('\n\n'))}</failure></testcase>`;
}

/** Findings of one cause: the first one in full, and a sentence for each of the others. */
function toldBy({ first, others }: Group, url: string): string[] {
  const more = others.map((one) => `  ${sentenceOf(one)}, id ${one.id}`);
  const line = `${others.length} more of the kind:`;
  return [
    ...[sentenceOf(first), `id ${first.id}`, ...linesOf(first, url)],
    ...(others.length > 0 ? [line, ...more] : []),
  ];
}

/** A text in XML, without the characters that XML 1.0 has no way to write. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

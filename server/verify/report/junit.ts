import { grouped } from './grouped.ts';
import { failuresOf, linesOf, sentenceOf } from './told.ts';
import type { Finding, Unsure } from '../finding.ts';
import type { Report } from './report.ts';

interface Case {
  operation: string;
  check: string;
  findings: Finding[];
  unsure: Unsure[];
}

/** A report as JUnit writes it: one case for each operation, and one for each check that failed there. */
export function junitReport(report: Report): string {
  const cases = casesOf(report);
  const failed = cases.filter(({ findings }) => findings.length > 0).length;
  const skipped = cases.filter((one) => isSkipped(one)).length;
  const seconds = (report.milliseconds / 1000).toFixed(3);
  const counts = `tests="${cases.length}" failures="${failed}" skipped="${skipped}" time="${seconds}"`;
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

function casesOf(report: Report): Case[] {
  const failures = failuresOf(report);
  return report.operations.flatMap(({ operation }): Case[] => {
    const own = failures.filter((one) => one.operation === operation);
    const unsure = report.unsure.filter((one) => one.operation === operation);
    const failed = [...grouped(own, ({ fault }) => fault.check)];
    return [
      ...(failed.length === 0
        ? [{ operation, check: 'keeps its contract', findings: [], unsure }]
        : []),
      ...failed.map(([check, findings]) => ({ operation, check, findings, unsure: [] })),
    ];
  });
}

function isSkipped({ findings, unsure }: Case): boolean {
  return findings.length === 0 && unsure.some(({ title }) => title === 'any request');
}

function caseOf(one: Case, url: string): string {
  const { operation, check, findings, unsure } = one;
  const start = `    <testcase classname="${escaped(operation)}" name="${escaped(check)}"`;
  const [first] = findings;
  if (first) {
    const text = findings
      .map((finding) => [sentenceOf(finding), ...linesOf(finding, url)].join('\n'))
      .join('\n\n');
    const message = escaped(sentenceOf(first));
    return `${start}><failure message="${message}">${escaped(text)}</failure></testcase>`;
  }
  const reasons = escaped(unsure.map(({ title, reason }) => `${title}: ${reason}`).join('\n'));
  if (isSkipped(one)) return `${start}><skipped message="${reasons}"/></testcase>`;
  return unsure.length > 0
    ? `${start}><system-out>${reasons}</system-out></testcase>`
    : `${start}/>`;
}

/** A text in XML, without the characters that XML 1.0 has no way to write. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

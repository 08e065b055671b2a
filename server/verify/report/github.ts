import { failuresOf, sentenceOf, linesOf } from './told.ts';
import type { Report } from './report.ts';

/** Lines that GitHub shows beside the contract's own lines: one annotation for each finding. */
export function githubReport(report: Report): string {
  const lines = failuresOf(report).map((finding) => {
    const { fault } = finding;
    // GitHub knows the lines of files alone.
    const place = /^https?:/i.test(finding.place?.file ?? '') ? undefined : finding.place;
    const properties = [
      ...(place ? [`file=${property(place.file)}`] : []),
      ...(place?.line === undefined ? [] : [`line=${place.line}`]),
      ...(place?.column === undefined ? [] : [`col=${place.column}`]),
      `title=${property(`${finding.operation}: ${fault.check}`)}`,
    ];
    const text = [sentenceOf(finding), ...linesOf(finding, report.url)].join('\n');
    return `::error ${properties.join(',')}::${message(text)}\n`;
  });
  return lines.join('');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { domains } from '../domains/registry.ts';
import type { Mock } from '../app.ts';
import type { Read } from './contracts.ts';

/**
 * The lines that tell where a mock is: the address of each API, with credentials that work or the way in which it is
 * answered, and the addresses for its users.
 * @param read the contracts of the command line
 */
export function greeting(
  origin: string,
  { contracts, apis }: Mock,
  read: readonly Read[],
  scenario: string,
): string[] {
  const [single] = contracts.size === 1 ? read : [];
  const rows: [path: string, told: string][] = [
    ...[...contracts.keys()].map((name): [string, string] => [
      `/${name}`,
      domains.get(name)?.demo ?? summary(apis.explanation(name) ?? []),
    ]),
    ...(single ? [['/', `the same, without /${single.name}`] as [string, string]] : []),
    ['/docs', 'the docs'],
    ['/_console', 'the console: each request, what it changed, clock, faults, inbox, state'],
    ['/_control', `the control API; sessions begin with the scenario ${scenario}`],
  ];
  const width = Math.max(...rows.map(([path]) => path.length));
  const lines = rows.map(([path, told]) => `  ${origin}${path.padEnd(width)}   ${told}`.trimEnd());
  return [`Kontrak is at ${origin}`, '', ...lines, ''];
}

function summary(explanations: readonly { answer: string }[]): string {
  if (explanations.length === 0) return '';
  const remembered = explanations.filter(({ answer }) => answer.startsWith('resource ')).length;
  return `${explanations.length} operations, ${remembered} remembered`;
}

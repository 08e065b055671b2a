import { FIGURES, medianOf, ratioOf } from './figures.ts';
import type { Round } from './round.ts';

/**
 * A table in Markdown: our figures, and each one divided by a peer's.
 * @param all rounds by server, ours first
 */
export function table(all: ReadonlyMap<string, readonly Round[]>): string {
  const [[ours, own] = ['', []], ...peers] = [...all];
  const head = [ours, ...peers.map(([name]) => `÷ ${name}`)];
  const lines = FIGURES.map((figure) => {
    const { name, unit, isMoreBetter } = figure;
    const better = isMoreBetter ? 'more is better' : 'less is better';
    const ratios = peers.map(([, rounds]) => shown(ratioOf(figure, own, rounds)));
    const value = medianOf(figure, own);
    const cells = [`${name}, ${unit} (${better})`, shown(value), ...ratios];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| | ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length)}`, ...lines].join(
    '\n',
  );
}

function shown(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 10 ? 3 : 2);
}

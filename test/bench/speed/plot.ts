import { FIGURES, medianOf } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Round } from './round.ts';

const SHOWN = ['detail', 'list', 'create', 'start to first answer'];
const WIDTH = 760;
const LABEL = 270;
const ROW = 22;
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1f2328 } .title { font-weight: 600 }
rect { fill: #8c959f } .own { fill: #0969da }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6e7681 } .own { fill: #4493f8 } }`;

/**
 * A plot in SVG: a block of bars for each of the main figures.
 * @param all rounds by server, ours first
 */
export function plot(all: ReadonlyMap<string, readonly Round[]>): string {
  const figures = FIGURES.filter(({ name }) => SHOWN.includes(name));
  const height = ROW * (all.size + 2);
  const blocks = figures.map((figure, i) => block(figure, all, i * height));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${figures.length * height}" role="img" aria-label="Speed of Kontrak and its peers">
<style>${STYLE}</style>
${blocks.join('\n')}
</svg>
`;
}

function block(figure: Figure, all: ReadonlyMap<string, readonly Round[]>, top: number): string {
  const { name, unit, isMoreBetter } = figure;
  const values = [...all].flatMap(([server, rounds]) => {
    const value = medianOf(figure, rounds);
    return value === undefined ? [] : [{ server, value }];
  });
  const most = Math.max(...values.map(({ value }) => value));
  const better = isMoreBetter ? 'more is better' : 'less is better';
  const bars = values.map(({ server, value }, i) => {
    const y = top + ROW * (i + 1);
    const width = ((WIDTH - LABEL - 70) * value) / most;
    const mark = i === 0 ? ' class="own"' : '';
    return `<text x="${LABEL - 8}" y="${y + 15}" text-anchor="end">${server}</text>
<rect${mark} x="${LABEL}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 6}" rx="3"/>
<text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 15}">${value.toFixed(0)}</text>`;
  });
  return [
    `<text class="title" x="8" y="${top + 15}">${name}: ${unit}, ${better}</text>`,
    ...bars,
  ].join('\n');
}

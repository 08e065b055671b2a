import { readdirSync } from 'node:fs';

/** The tests of what a session has. */
const SHORT = [
  ...['faults', 'journal', 'sessions', 'snapshots', 'stream'].map((name) => `control/${name}`),
  ...['http/sessions', 'http/turns', 'http/due'],
];

/** All tests of the control API, of worlds and of sessions that make mocks. */
function all(): string[] {
  const control = readdirSync(new URL('../control/', import.meta.url))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `control/${file.replace('.test.ts', '')}`);
  return [...new Set([...control, ...SHORT, 'http/repeated-reads', 'world/histories'])];
}

/** Runs tests of sessions in memory again with a store: all by `npm run stores`, else the short form. */
export async function runSuite(store: string): Promise<void> {
  const names = process.env['KONTRAK_STORES'] === 'all' ? all() : SHORT;
  for (const name of names) await import(`../${name}.test.ts?store=${store}`);
}

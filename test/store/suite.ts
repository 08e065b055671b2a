import { readdirSync } from 'node:fs';

/** The tests of sessions that make mocks. */
const OTHERS = [
  'world/histories',
  'http/sessions',
  'http/turns',
  'http/repeated-reads',
  'http/due',
];

/** Runs the tests of sessions, worlds and the control API with a store. */
export async function runSuite(store: string): Promise<void> {
  const control = readdirSync(new URL('../control/', import.meta.url))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `../control/${file}`);
  for (const file of [...control, ...OTHERS.map((name) => `../${name}.test.ts`)])
    await import(`${file}?store=${store}`);
}

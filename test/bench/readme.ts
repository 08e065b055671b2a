import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const README = join(import.meta.dirname, '../../README.md');

/** Puts a text between the two marks of README that have a name. */
export function intoReadme(mark: string, text: string): void {
  const readme = readFileSync(README, 'utf8');
  const between = new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`);
  writeFileSync(
    README,
    readme.replace(between, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`),
  );
}

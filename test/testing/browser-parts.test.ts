// kontrak/msw also runs in a browser, which has nothing of Node.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, it } from '@jest/globals';

/** Everything that a module imports for more than types, and what that imports. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  for (const [, named = ''] of readFileSync(file, 'utf8').matchAll(
    /^import (?!type ).*?'([^']+)'/gms,
  )) {
    const found = named.startsWith('.') ? join(dirname(file), named) : named;
    if (seen.has(found)) continue;
    seen.add(found);
    if (found !== named) importsOf(found, seen);
  }
  return seen;
}

it('needs MSW alone beside code of ours', () => {
  const packages = [...importsOf('server/testing/msw.ts')].filter(
    (one) => !one.startsWith('server/'),
  );
  expect(packages).toEqual(['msw']);
});

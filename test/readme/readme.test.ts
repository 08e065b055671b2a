// README shows files that are here, as they are.
import { readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';

const readme = readFileSync('README.md', 'utf8');

it('shows the code for one operation as it stands', () => {
  expect(readme).toContain(readFileSync('test/readme/shop-handlers.ts', 'utf8').trim());
});

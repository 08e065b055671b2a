// npm run docs: renders each contract into one self-contained page, generated/docs/<domain>.html.
import { execFileSync } from 'node:child_process';

import { contracts } from './contracts.ts';

for (const domain of contracts().keys()) {
  const page = `generated/docs/${domain}.html`;
  execFileSync('redocly', ['build-docs', domain, '-o', page, '--inlineBundle'], { stdio: 'pipe' });
}

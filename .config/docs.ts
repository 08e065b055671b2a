// npm run docs: renders each contract into one self-contained page, generated/docs/<domain>.html.
import { execFileSync } from 'node:child_process';

import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

const REDOCLY = binOf('@redocly/cli', 'redocly');

for (const domain of contracts().keys()) {
  const output = ['-o', `generated/docs/${domain}.html`];
  // The template forbids the page what the renderer does even so: to load its maker's logo from a CDN.
  const selfContained = ['--inlineBundle', '--template', '.config/docs.hbs'];
  try {
    const build = [REDOCLY, 'build-docs', domain, ...output, ...selfContained];
    execFileSync(process.execPath, build, { stdio: 'pipe' });
  } catch {
    console.error(`The docs of ${domain} cannot be built; npm run lint says more.`);
    process.exitCode = 1;
  }
}

// npm run docs: renders each contract into one self-contained page, generated/docs/<domain>.html.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

/** The renderer's page would load its maker's logo from a CDN; its template forbids that in any case. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;

const REDOCLY = binOf('@redocly/cli', 'redocly');

for (const domain of contracts().keys()) {
  const page = `generated/docs/${domain}.html`;
  const output = ['-o', page];
  const selfContained = ['--inlineBundle', '--template', '.config/docs.hbs'];
  try {
    const build = [REDOCLY, 'build-docs', domain, ...output, ...selfContained];
    execFileSync(process.execPath, build, { stdio: 'pipe' });
    writeFileSync(page, readFileSync(page, 'utf8').replace(LOGO, 'data:,'));
  } catch {
    console.error(`The docs of ${domain} cannot be built; npm run lint says more.`);
    process.exitCode = 1;
  }
}

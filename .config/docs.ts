// npm run docs: renders each contract into one self-contained page, generated/docs/<domain>.html.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

/** The pages would load the logo of the renderer's maker from a CDN. A word takes its place. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;

const WORD = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 12">' +
    '<text y="10" font-family="sans-serif" font-size="11" fill="#777">Redoc</text></svg>',
)}`;

const REDOCLY = binOf('@redocly/cli', 'redocly');

for (const domain of contracts().keys()) {
  const page = `generated/docs/${domain}.html`;
  const output = ['-o', page];
  const selfContained = ['--inlineBundle', '--template', '.config/docs.hbs'];
  try {
    const build = [REDOCLY, 'build-docs', domain, ...output, ...selfContained];
    execFileSync(process.execPath, build, { stdio: 'pipe' });
    writeFileSync(page, readFileSync(page, 'utf8').replace(LOGO, WORD));
  } catch {
    console.error(`The docs of ${domain} cannot be built; npm run lint says more.`);
    process.exitCode = 1;
  }
}

// npm run prism -- <domain> [Prism's own flags]: mocks one contract without code.
import { spawn } from 'node:child_process';

import { binOf } from './bin.ts';
import { contracts } from './contracts.ts';

const [domain = '', ...flags] = process.argv.slice(2);
const contract = contracts().get(domain);
if (contract) {
  // Prism gets the bundle, because it stops at external references.
  const prism = spawn(
    process.execPath,
    [binOf('@stoplight/prism-cli', 'prism'), 'mock', contract.output, ...flags],
    {
      stdio: 'inherit',
      env: { ...process.env, SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1' },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      prism.kill(signal);
    });
  }
  prism.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  console.error(`Usage: npm run prism -- <domain>, one of ${[...contracts().keys()].join(', ')}`);
  process.exitCode = 1;
}

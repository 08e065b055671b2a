// npm run bench: the comparison with the peers, and each measurement of a part; or those that are named, such as
// npm run bench -- stores
import { spawnSync } from 'node:child_process';

const PARTS = [
  'speed',
  ...['changes', 'year', 'patches', 'large-contract', 'holds', 'flat', 'console', 'request-log'],
  'telemetry',
  'stores',
];

const named = process.argv.slice(2);
const unknown = named.find((name) => !PARTS.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}; there are ${PARTS.join(', ')}.`);
  process.exit(1);
}
for (const name of named.length > 0 ? named : PARTS) {
  console.log(`\n${name}`);
  const args = ['--expose-gc', new URL(`${name}.ts`, import.meta.url).pathname];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

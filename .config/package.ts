// npm pack runs this. It compiles the server into generated/package, and copies bundles, types and what pages load there.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { binOf } from './bin.ts';

const FOLDER = 'generated/package';

rmSync(FOLDER, { recursive: true, force: true });
// The native compiler takes a third of the time. The linter and openapi-typescript need the API of the other one.
const tsc = [binOf('typescript-native', 'tsc'), '--project', '.config/tsconfig.package.json'];
execFileSync(process.execPath, tsc, { stdio: 'inherit' });
for (const entry of readdirSync('generated').filter((name) => name !== 'package')) {
  cpSync(`generated/${entry}`, `${FOLDER}/generated/${entry}`, { recursive: true });
}
// Journeys tell `kontrak verify` ways to operations. They stand beside their contract, whose bundle is there already.
for (const domain of readdirSync('openapi')) {
  const journeys = `openapi/${domain}/workflows.arazzo.yaml`;
  if (existsSync(journeys)) cpSync(journeys, `${FOLDER}/${journeys}`);
}
// The compiler has copied the whole manifest here. The code needs only its version, and Node its type.
const { name, version, type } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  string
>;
// Jest loads this one in a realm of its own, so that it is no module of ES.
for (const name of ['jest.cjs', 'jest.d.cts'])
  cpSync(`server/testing/${name}`, `${FOLDER}/server/testing/${name}`);
// The compiler leaves the scripts and styles of the pages alone.
for (const room of ['http', 'docs', 'console'])
  cpSync(`server/${room}/browser`, `${FOLDER}/server/${room}/browser`, { recursive: true });
writeFileSync(`${FOLDER}/package.json`, JSON.stringify({ name, version, type }));

// npm run docs: compresses the scripts that pages load from others into generated/docs, from where the mock serves them.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const PACKAGE = 'node_modules/@scalar/api-reference';
const SOURCE = `${PACKAGE}/dist/browser`;

// The cast: npm has read the manifest.
const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')) as {
  version: string;
};
// The version is in the path, so that a browser may keep the scripts for as long as it likes.
const TARGET = `generated/docs/scalar-${version}`;

/** The module that pages import, and its parts. The folder has the same in one file as well, which no page asks for. */
const chunks = readdirSync(join(SOURCE, 'chunks')).filter((name) => name.endsWith('.js'));
const scripts = ['standalone.esm.js', ...chunks.map((name) => `chunks/${name}`)];

rmSync('generated/docs', { recursive: true, force: true });
mkdirSync(join(TARGET, 'chunks'), { recursive: true });
for (const script of scripts) {
  const compressed = gzipSync(readFileSync(join(SOURCE, script)), {
    level: constants.Z_BEST_COMPRESSION,
  });
  writeFileSync(join(TARGET, `${script}.gz`), compressed);
}

/** The modules of the console, by the names under which it imports them. */
const LIBRARIES = {
  preact: 'preact/dist/preact.mjs',
  hooks: 'preact/hooks/dist/hooks.mjs',
  htm: 'htm/dist/htm.mjs',
};

mkdirSync('generated/docs/libraries');
for (const [name, file] of Object.entries(LIBRARIES)) {
  const text = readFileSync(join('node_modules', file), 'utf8').replace(/\n\/\/# source.*/, '');
  writeFileSync(`generated/docs/libraries/${name}.js`, text);
}

// Their licences ask to come along with them.
mkdirSync('generated/docs/licenses');
for (const name of ['preact', 'htm'])
  copyFileSync(`node_modules/${name}/LICENSE`, `generated/docs/licenses/${name}.txt`);

// An empty project in which the package is installed from its tarball.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { checkOut } from '../checkout.ts';

/** Packages of ours that a project lends: they are large, and are installed here already. */
const LENT = [
  '@playwright/test',
  'jest-environment-jsdom',
  'msw',
  'openapi-fetch',
  'openapi-typescript-helpers',
  'vitest',
];

const run = promisify(execFile);

/** The result of a command. */
export interface Ran {
  code: number;
  /** Both streams, one after the other. */
  output: string;
}

export interface Project {
  folder: string;
  /** Runs Node with arguments in the project. It does not throw if they fail. */
  node: (args: string[], env?: Record<string, string>) => Promise<Ran>;
  remove: () => void;
}

/** Packs the tree as it is, and installs that beside what tests of the project need. */
export async function installedProject(): Promise<Project> {
  const root = mkdtempSync(join(tmpdir(), 'kontrak-package-'));
  const folder = join(root, 'project');
  mkdirSync(folder);
  const tarball = await pack(root);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball];
  await run('npm', install, { cwd: folder });
  for (const name of LENT) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules', name), link);
  }
  cpSync('test/package', folder, { recursive: true });
  cpSync('test/readme/shop.yaml', join(folder, 'shop.yaml'));
  return {
    folder,
    node: (args, env = {}) => ranBy(folder, args, env),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Packs a copy of the tree, because packing replaces package.json by a shorter one for a while. */
async function pack(root: string): Promise<string> {
  const copy = join(root, 'copy');
  checkOut(copy);
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', root], { cwd: copy });
  const [, filename = ''] = /"filename": "([^"]+)"/.exec(packed.stdout) ?? [];
  return join(root, filename);
}

async function ranBy(cwd: string, args: string[], env: Record<string, string>): Promise<Ran> {
  try {
    // Playwright refuses to run inside of Jest.
    const whole = { ...process.env, JEST_WORKER_ID: '', ...env };
    const { stdout, stderr } = await run(process.execPath, args, { cwd, env: whole });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    // The cast: it is what execFile() throws for a command that fails.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

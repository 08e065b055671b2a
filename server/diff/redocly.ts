import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Document } from '../contract/document.ts';

/** Our own settings: those of the user's folder would switch rules off. */
const CONFIG = 'extends: [diff-recommended]\n';

/** The form of the report that is understood. */
const REPORT_VERSION = '1';

/** One end of a change: the pointer into the file, and the value there. */
interface End {
  pointer: string;
  value?: unknown;
}

/** A change as Redocly reports it. */
export interface ReportedChange {
  /** A pointer into the document, through its references. */
  path: string;
  typeName: string;
  kind: 'added' | 'removed' | 'modified';
  impact: 'major' | 'minor' | 'patch';
  /** Empty for a change that is harmless. */
  verdicts: { ruleId: string; message: string }[];
  property?: string;
  base?: End;
  revision?: End;
}

/**
 * Compares two contracts by `redocly diff`.
 * @throws Error in one line if it is not installed, or answers otherwise than it should
 */
export async function reportedChanges(
  before: Document,
  after: Document,
): Promise<ReportedChange[]> {
  const script = scriptOf('@redocly/cli');
  const folder = await mkdtemp(join(tmpdir(), 'kontrak-diff-'));
  try {
    await writeFile(join(folder, 'old.json'), JSON.stringify(before));
    await writeFile(join(folder, 'new.json'), JSON.stringify(after));
    await writeFile(join(folder, 'redocly.yaml'), CONFIG);
    await run(script, folder);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as {
      reportVersion?: unknown;
      changes?: ReportedChange[];
    };
    if (report.reportVersion !== REPORT_VERSION || !Array.isArray(report.changes))
      throw new Error(`redocly diff answers in another form than ${REPORT_VERSION}`);
    return report.changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scriptOf(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), 'bin/cli.js');
  } catch {
    throw new Error(`kontrak diff needs ${name}: npm install --save-dev ${name}`);
  }
}

function run(script: string, cwd: string): Promise<void> {
  const args = ['diff', 'old.json', 'new.json', '--format', 'json', '--output', 'report.json'];
  const env = {
    ...process.env,
    // Nothing is sent anywhere.
    ...{ REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [script, ...args, '--config', 'redocly.yaml', '--fail-on', 'none'],
      { cwd, env },
      (error, _, stderr) => {
        if (!error) {
          resolve();
          return;
        }
        const [reason = 'no reason given'] = stderr.split('\n').filter((one) => one.trim() !== '');
        reject(new Error(`redocly diff cannot compare them: ${reason.trim()}`));
      },
    );
  });
}

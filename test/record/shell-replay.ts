// Replays exports as their readers do: in a shell, and by Redocly's respect.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { binOf } from '../../.config/bin.ts';
import type { Given } from './replay.ts';

/** The end of a process, and all that it has printed. */
export interface Ended {
  code: number;
  output: string;
}

/**
 * Runs the lines of a shell.
 * @param origin of the mock
 * @param session the name of a new session
 */
export async function replayedByShell(
  text: string,
  origin: string,
  session: string,
  given: Given = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  writeFileSync(join(folder, 'session.sh'), text);
  const env = { ...process.env, ...given, MOCK: origin, SESSION: session, TMPDIR: folder };
  const ended = await ran('sh', [join(folder, 'session.sh')], env);
  rmSync(folder, { recursive: true });
  return ended;
}

/** A fault may have a status that no contract documents. */
const FLAGS = ['--severity', 'STATUS_CODE_CHECK=off'];

/** Runs a document of Arazzo. @param inputs of its workflow */
export async function replayedByRespect(text: string, inputs: Given): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  const file = join(folder, 'session.arazzo.yaml');
  writeFileSync(file, text);
  const args = [
    binOf('@redocly/cli', 'redocly'),
    'respect',
    file,
    '-i',
    JSON.stringify(inputs),
    ...FLAGS,
  ];
  const ended = await ran(process.execPath, args, process.env);
  rmSync(folder, { recursive: true });
  return ended;
}

function ran(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((done) => {
    execFile(command, args, { env }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

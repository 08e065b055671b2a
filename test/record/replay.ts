// Replays an exported test in this process, and compares what both sessions have taken and sent.
import { expect } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { RunningMock } from '../../server/testing/start-mock.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Session } from '../../server/world/session.ts';
import type { SentReply, Wire } from './wire.ts';

/** Values for the constants of an export, by their names. */
export type Given = Record<string, string>;

const AsyncFunction = (async () => Promise.resolve()).constructor as new (
  ...texts: string[]
) => (...values: unknown[]) => Promise<unknown>; // the cast: that is the constructor of such functions

/**
 * Runs the text of an exported test.
 * @param options of its mock, besides those that the text has
 * @returns its session; undefined if it has begun none
 */
export async function replayed(
  text: string,
  given: Given = {},
  others: Options = {},
): Promise<Session | undefined> {
  let mock: Mock | undefined;
  const startMock = (options: Options): RunningMock => {
    mock = createMock({ log: () => undefined, ...options, ...others });
    return new RunningMock(mock, undefined);
  };
  let run: () => Promise<void> = () => Promise.reject(new Error('The export has no test.'));
  const test = (_: string, body: typeof run): void => {
    run = body;
  };
  const code = Object.entries(given).reduce(
    (before, [name, value]) =>
      before.replace(`const ${name} = '';`, () => `const ${name} = ${JSON.stringify(value)};`),
    text.replace(/^(import|const \{ expect, test \}) .*$/gm, ''),
  );
  await new AsyncFunction('startMock', 'test', 'expect', code)(startMock, test, expect);
  await run();
  return mock?.sessions.all.find(({ name }) => name !== 'default');
}

/** Headers of requests that belong to a connection or to a client. */
const OF_CLIENT =
  /^(host|connection|keep-alive|content-length|accept|accept-encoding|accept-language|user-agent|x-kontrak-session|sec-.*)$/;

/** The entries of a session without what belongs to one run alone, and the bytes of its replies. */
export function toldOf(
  session: Session | undefined,
  wire: Wire,
): (object & { sent: SentReply | undefined })[] {
  const { entries = [] } = session?.journal ?? {};
  const replies = wire.repliesTo(session?.name ?? '', entries);
  return entries.map((entry, i) => ({ ...withoutRun(entry), sent: replies[i] }));
}

function withoutRun(entry: Entry): object {
  const { number, at, method, path, query, request, status, reply, changes } = entry;
  const headers = Object.entries(request.headers).filter(([name]) => !OF_CLIENT.test(name));
  const told = headers.map(([name, value]) => [name, withoutBoundary(value)]);
  const asked = { headers: Object.fromEntries(told) as object, body: request.body };
  return { number, at, method, path, query, asked, status, reply, changes };
}

/** Each sender of a form makes a boundary of its own. */
function withoutBoundary(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/;\s*boundary=[^;]*/, '') : value;
}

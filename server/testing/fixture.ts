// The mock of a test file, in which each test has a session of its own. The runners' modules are made of it.
import { linesOf } from './matchers.ts';
import { startMock } from './start-mock.ts';
import type { MockSession } from './mock-session.ts';
import type { NamesIn, StartOptions } from './start-mock.ts';

/** A test that runs. */
export interface RunningTest<Names extends string> {
  mock: MockSession<Names>;
  /**
   * Ends its session.
   * @param failed prints the journal
   * @throws Error with the defects of the mock, if the test has not failed by itself
   */
  end: (failed: boolean) => Promise<void>;
}

/** A mock that begins with its first test. */
export interface Fixture<Names extends string> {
  begin: () => Promise<RunningTest<Names>>;
  stop: () => Promise<void>;
}

/** @param options of startMock() */
export function fixtureOf<Given extends StartOptions>(options?: Given): Fixture<NamesIn<Given>> {
  let started: ReturnType<typeof startMock<Given>> | undefined;
  return {
    begin: async () => {
      started ??= startMock(options);
      const mock = (await started).session();
      return { mock, end: (failed) => end(mock, failed) };
    },
    stop: async () => {
      await (await started)?.stop();
    },
  };
}

async function end<Names extends string>(mock: MockSession<Names>, failed: boolean): Promise<void> {
  const calls = mock.journal();
  const defects = mock.defects();
  await mock.end();
  if (failed) console.log(journalOf(calls.map(linesOf)));
  else if (defects.length > 0) throw new Error(`The mock has failed: ${defects.join('; ')}`);
}

function journalOf(lines: string[]): string {
  return lines.length === 0
    ? 'The mock has got no call.'
    : `The calls of the mock:\n${lines.join('\n')}`;
}

import type { expect as jestExpect } from '@jest/globals';
import type { KontrakMatchers } from './matchers.js' with { 'resolution-mode': 'import' };
import type { MockSession } from './mock-session.js' with { 'resolution-mode': 'import' };
import type { NamesIn, StartOptions } from './start-mock.js' with { 'resolution-mode': 'import' };

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>> extends KontrakMatchers<R> {}
}

declare global {
  namespace jest {
    interface Matchers<R> extends KontrakMatchers<R> {}
  }
}

/** The names that a test's calls and answers take, as startMock() types them. */
interface Given<Names extends string> {
  /** A session of the test's own. */
  mock: MockSession<Names>;
}

type Declare<Names extends string> = (
  name: string,
  body: (given: Given<Names>) => void | Promise<void>,
  timeout?: number,
) => void;

/** Declares a test for each row. Its body takes the row's values, and then what every test is given. */
type Each<Names extends string> = <Row>(
  table: readonly Row[],
) => (
  name: string,
  body: (
    ...values: Row extends readonly unknown[] ? [...Row, Given<Names>] : [Row, Given<Names>]
  ) => void | Promise<void>,
  timeout?: number,
) => void;

/** Jest's test(), whose bodies are given a `mock`. */
export type Test<Names extends string> = Declare<Names> & {
  only: Declare<Names> & { each: Each<Names> };
  skip: Declare<Names> & { each: Each<Names> };
  each: Each<Names>;
};

/**
 * A test() whose tests have a `mock`, each a session of its own. If a test fails, the calls are printed.
 * @param options of startMock(), for all tests of the file
 */
export declare function testWith<Given extends StartOptions>(options?: Given): Test<NamesIn<Given>>;

/** A test() whose tests have a `mock` of all our APIs, each a session of its own. */
export declare const test: Test<NamesIn<StartOptions>>;
export { test as it };

/** Jest's expect(), with the matchers of a mock. */
export declare const expect: typeof jestExpect;

// Matchers for the expect() of a test runner.
import { isFields } from '../world/fields.ts';
import type { Call } from './call.ts';

/** The parts that a call must have. Objects may have more fields than are named; a matcher of the runner may stand anywhere. */
export type ExpectedCall = Partial<
  Pick<Call<string>, 'method' | 'path' | 'query' | 'headers' | 'body' | 'status'>
>;

/** The matchers, as the types of a runner add them to its expect(). */
export interface KontrakMatchers<Result> {
  /** Passes if the session has a call of the operation with these parts. */
  toHaveReceived: (operation: string, call?: ExpectedCall) => Result;
  /** Passes if every call of the session keeps its contract, and the mock has no defect. */
  toHaveNoViolations: () => Result;
}

/** A session of a mock, whatever names its operations have. */
export interface Received {
  journal: (name?: never) => Call<string>[];
  defects: () => string[];
}

/** The verdict of a matcher, as every runner takes it. */
export interface Verdict {
  pass: boolean;
  message: () => string;
}

/** The matchers, for the runner's expect.extend(). */
export const matchers = {
  toHaveReceived: (session: Received, operation: string, expected: ExpectedCall = {}): Verdict => {
    // The cast: a name that no contract has is refused.
    const calls = session.journal(operation as never);
    const pass = calls.some((call) => includes(call, expected));
    const parts = Object.keys(expected).length > 0 ? ` with ${JSON.stringify(expected)}` : '';
    const found = calls.map(linesOf).join('\n') || '  none';
    return {
      pass,
      message: () =>
        `Expected ${pass ? 'no' : 'a'} call of ${operation}${parts}; the calls of it are:\n${found}`,
    };
  },

  toHaveNoViolations: (session: Received): Verdict => {
    const broken = session
      .journal()
      .filter(({ operation, violations }) => operation === null || violations.length > 0)
      .map(linesOf);
    const faults = [...broken, ...session.defects().map((one) => `  ${one}`)];
    return {
      pass: faults.length === 0,
      message: () =>
        faults.length === 0
          ? 'Expected a call that breaks its contract; there is none.'
          : `Expected every call to keep its contract; these do not:\n${faults.join('\n')}`,
    };
  },
};

/** A call in lines: what was asked, what came, and what breaks the contract. */
export function linesOf(call: Call<string>): string {
  const { number, method, path, status, operation, body, violations } = call;
  const sent = body === undefined ? '' : ` ${shortened(JSON.stringify(body))}`;
  const head = `  #${number} ${method} ${path} ${status} ${operation ?? 'no operation'}${sent}`;
  return [head, ...violations.map(({ place, message }) => `     ${place} ${message}`)].join('\n');
}

/** The most characters of a body in a line. */
const MOST_CHARACTERS = 500;

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** True if a value is as expected; its objects may have more fields. */
function includes(value: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(value);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((one, i) => includes(value[i], one))
    );
  }
  if (!isFields(expected)) return Object.is(value, expected);
  return (
    isFields(value) && Object.entries(expected).every(([name, one]) => includes(value[name], one))
  );
}

/** True for a matcher of a runner, such as `expect.any(String)`. */
function isAsymmetric(value: unknown): value is { asymmetricMatch: (other: unknown) => boolean } {
  return isFields(value) && typeof value['asymmetricMatch'] === 'function';
}

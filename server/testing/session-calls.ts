import { entryFailure } from '../control/session-handlers.ts';
import { callOf } from './call.ts';
import { operationNamed } from './operations.ts';
import { SessionWorlds } from './session-worlds.ts';
import type { Call, Change } from './call.ts';
import type { OperationName, TypedName } from './operations.ts';

/** The calls that a session has got. */
export class SessionCalls<Names extends string = OperationName> extends SessionWorlds<Names> {
  /**
   * The calls so far, the oldest first.
   * @param name of the operations to list; left out, all are listed
   * @throws Error for a name that no contract has
   */
  journal<Name extends Names>(name?: Name): Call<TypedName<Names, Name>>[] {
    const meant = name && operationNamed(this.mock.contracts, name);
    return this.own.journal.entries
      .filter(
        ({ domain, operation }) =>
          !meant || (domain === meant.contract.domain && operation === meant.operation.id),
      )
      .map(callOf);
  }

  /** The defects of the mock so far, such as of answers that a test has set; each names its operation and its entry. */
  defects(): string[] {
    return this.own.journal.entries.flatMap(({ number, operation, error }) =>
      error === null ? [] : [`${operation ?? 'no operation'} (entry ${number}): ${lineOf(error)}`],
    );
  }

  /**
   * The changes that a call made to the state, the clock and the inbox.
   * @throws Error for a call that the journal does not keep
   */
  changes(call: number | Pick<Call<string>, 'number'>): readonly Change[] {
    const number = typeof call === 'number' ? call : call.number;
    const entry = this.own.journal.find(number);
    if (!entry) throw entryFailure(this.own, number);
    return callOf(entry).changes;
  }
}

/** An error without its stack. */
function lineOf(error: string): string {
  return error.replace(/\n\s+at [^]*/, '').replace(/^Error: /, '');
}

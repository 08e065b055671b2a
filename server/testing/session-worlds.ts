import { entryFailure } from '../control/session-handlers.ts';
import { snapshotNamed } from '../control/snapshot-handlers.ts';
import { instant } from '../control/views.ts';
import { MemorySnapshots } from '../store/memory-snapshots.ts';
import { firstUnused } from '../world/snapshot.ts';
import { SessionClock } from './session-clock.ts';
import { seedState, stateOf } from './state.ts';
import type { components } from '../../generated/control.d.ts';
import type { Call } from './call.ts';
import type { OperationName } from './operations.ts';
import type { ApiName, Patch, StateOf } from './state.ts';

/** The state of a session, and the ways back to an earlier one. */
export class SessionWorlds<Names extends string = OperationName> extends SessionClock {
  /** The mails, SMS and push messages of this session so far. */
  async inbox(): Promise<components['schemas']['Message'][]> {
    const { inbox } = await this.own.bringUpToDate(Date.now(), []);
    return inbox.map((message) => ({ ...message, at: instant(message.at) }));
  }

  /**
   * The state of an API, with everything that is due by now.
   * @throws Error for an API that has no state
   */
  async state<Api extends ApiName<Names>>(api: Api): Promise<StateOf<Api>> {
    return await stateOf(this.mock.domains, this.own, api);
  }

  /**
   * Changes the state of an API.
   * @param patch a JSON merge patch (RFC 7396): null takes a field or a record away
   * @throws Error with the first places where the state would break its rules; then nothing is changed
   */
  async seed<Api extends ApiName<Names>>(api: Api, patch: Patch<StateOf<Api>>): Promise<void> {
    await seedState(this.mock.domains, this.own, api, patch);
  }

  /**
   * Keeps the world as it is now.
   * @param name by which the control API shows it too
   * @returns the name, to restore it by
   * @throws Error for a name that is taken, for one snapshot too many, and on a mock with a store
   */
  snapshot(name?: string): string {
    const { own } = this;
    const { sessions } = this.mock;
    const { snapshots } = sessions;
    if (!(snapshots instanceof MemorySnapshots))
      throw new Error('snapshot() needs a mock that keeps its sessions in memory.');
    const kept = name ?? firstUnused(snapshots);
    snapshots.add(own.snapshotNow(Date.now(), kept), sessions.firstWorld(own));
    own.share(kept);
    return kept;
  }

  /**
   * Goes on with the world of a snapshot. Journal, answers and faults stay.
   * @throws Error for a name without a snapshot
   */
  async restore(snapshot: string): Promise<void> {
    await this.own.restore(await snapshotNamed(this.mock.sessions, snapshot));
  }

  /**
   * Goes back to before a call, which is forgotten with all later ones.
   * @throws Error for a call that the journal does not keep
   */
  async rewind(call: number | Pick<Call<string>, 'number'>): Promise<void> {
    const number = typeof call === 'number' ? call : call.number;
    if (!(await this.own.rewind(number))) throw entryFailure(this.own, number);
  }

  /** Begins again in the session's own scenario, and forgets everything. */
  async reset(): Promise<void> {
    const { scenarios, initial } = this.mock.sessions;
    const session = this.own;
    await session.reset(Date.now(), scenarios.get(session.scenario) ?? initial);
  }
}

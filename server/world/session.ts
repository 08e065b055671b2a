import { differenceOf } from './difference.ts';
import { SessionMoves } from './session-moves.ts';
import { exchangeOf } from './taken.ts';
import type { Act } from './act.ts';
import type { Faults } from './faults.ts';
import type { Snapshot } from './snapshot.ts';
import type { EntryRequest, Taken } from './taken.ts';

/**
 * A world of its own under a name, with its journal and its faults. Requests and commands take turns, so that none
 * works on a world that another is about to replace. Each change is stored before it holds; see Turns.
 */
export class Session extends SessionMoves {
  /**
   * Takes a request to a domain, as exchangeOf() does.
   * @param real the machine's time
   * @param met the faults by which the request was looked at, by Faults.origin; undefined for none
   * @returns undefined, and changes nothing, if another process has changed the faults since
   */
  take(
    real: number,
    request: EntryRequest,
    answering: Parameters<typeof exchangeOf>[4],
    met = this.faults.origin,
  ): Promise<Taken | undefined> {
    return this.turns.take<Taken | undefined>(real, async () => {
      if (met !== this.faults.origin) return { hold: () => undefined };
      const { present } = this;
      const made = await exchangeOf(present, this.domains, real, request, answering);
      const { exchange, world, sent } = made;
      const { before, ...told } = exchange;
      return {
        parts: () => ({
          changes: differenceOf(present.world, before),
          entry: { number: present.journal.next, ...told },
        }),
        after: world,
        hold: () => {
          this.course.usedAt = real;
          present.go(before);
          return { entry: present.add(exchange, world), sent };
        },
      };
    });
  }

  /** Changes its faults. @throws whatever the change throws */
  changeFaults<T>(real: number, change: (faults: Faults) => T): Promise<T> {
    return this.turns.take(real, () => {
      const before = this.faults.kept;
      const result = change(this.faults);
      return {
        parts: () => ({}),
        hold: () => result,
        drop: () => {
          this.faults.goOn(before);
        },
      };
    });
  }

  /** Takes note of something that was done between requests, and stores it. */
  tell(real: number, act: Act): Promise<void> {
    return this.turns.take(real, () => ({
      parts: () => ({ acts: [act] }),
      hold: () => {
        this.note(act);
      },
    }));
  }

  /**
   * Keeps its world under a name.
   * @param keep may be called again after drop()
   * @param drop takes back what keep() did, where another process was faster or the store is out of reach
   * @throws whatever keep() throws
   */
  snapshot(
    real: number,
    name: string,
    keep: (snapshot: Snapshot) => Promise<void>,
    drop: () => Promise<void>,
  ): Promise<Snapshot> {
    return this.turns.take(real, async () => {
      const snapshot = this.snapshotNow(real, name);
      await keep(snapshot);
      return {
        parts: () => ({ acts: [{ kind: 'snapshot', name }] }),
        hold: () => {
          this.share(name);
          return snapshot;
        },
        drop,
      };
    });
  }

  /** Its world as a snapshot. Nobody keeps it yet. */
  snapshotNow(takenAt: number, name: string): Snapshot {
    const { name: session, scenario, world } = this;
    return { name, session, scenario, takenAt, world };
  }

  /** Takes note that its world is kept under a name. */
  share(name: string): void {
    this.present.share();
    this.note({ kind: 'snapshot', name });
  }
}

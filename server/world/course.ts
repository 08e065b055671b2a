import { Acts } from './acts.ts';
import { Faults } from './faults.ts';
import { freeze } from './freeze.ts';
import { patched } from './patched.ts';
import { Present } from './present.ts';
import type { Beginning } from './beginning.ts';
import type { Change } from './change.ts';
import type { Checkpoint, SessionSummary, Step } from './stored-session.ts';
import type { World } from './world.ts';

/** A session that begins. @param real the machine's time */
export function beginningAt(
  real: number,
  scenario: string,
  world: World,
): Omit<Checkpoint, 'number'> {
  return {
    ...{ scenario, world, createdAt: real, usedAt: real, next: 1 },
    faults: { rules: [], chance: 1 },
    acts: { placed: [], dropped: 0 },
  };
}

/** All that a session has: how it began, its world and journal, its faults, and what was done between requests. */
export class Course {
  readonly faults: Faults;
  /** Its world and its journal. */
  readonly present: Present;
  /** The commands that have changed the world since it began. */
  readonly acts: Acts;
  /** The world from which a stored one counts. */
  readonly #first: World;
  createdAt: number;
  usedAt: number;
  scenario: string;

  constructor({ scenario, world, journal, worlds, faults, acts, grown, real }: Beginning) {
    this.scenario = scenario.name;
    this.#first = scenario.world;
    this.faults = new Faults(faults);
    this.acts = new Acts(acts);
    this.present = new Present(world ?? scenario.world, journal, worlds, grown);
    this.createdAt = real;
    this.usedAt = real;
  }

  /** Begins again, and forgets everything before. @param real the machine's time */
  begin(real: number, scenario: string, world: World): void {
    this.createdAt = real;
    this.usedAt = real;
    this.scenario = scenario;
    this.present.reset(world);
    this.faults.reset();
    this.acts.clear();
  }

  /** @returns false if there is no such entry */
  rewind(number: number): boolean {
    const isThere = this.present.rewind(number);
    if (isThere) this.acts.cut(number);
    return isThere;
  }

  end(): void {
    this.present.end();
    this.faults.clear();
    this.acts.clear();
  }

  /** @param number of the last step in it */
  checkpoint(number: number): Checkpoint {
    const { scenario, createdAt, usedAt, faults, acts } = this;
    const { world, journal } = this.present;
    const kept = { faults: faults.kept, acts: acts.kept };
    return { number, scenario, createdAt, usedAt, world, next: journal.next, ...kept };
  }

  /** The summary after a step that does not hold yet. @param world the one after it */
  summaryAfter(
    name: string,
    { real, first, entry, cut }: Step,
    { clock }: World,
    begun: Checkpoint | undefined,
  ): SessionSummary {
    const { scenario, createdAt, usedAt } = begun ?? this;
    const used = entry ? real : usedAt;
    const { journal } = this.present;
    const next = begun?.next ?? cut ?? journal.next + (entry ? 1 : 0);
    const entries = Math.min(begun ? 0 : next - first, journal.most);
    return { name, scenario, createdAt, usedAt: used, clock, entries, dropped: next - 1 - entries };
  }

  summary(name: string): SessionSummary {
    const { scenario, createdAt, usedAt } = this;
    const { world, journal } = this.present;
    const { entries, dropped } = journal;
    return {
      name,
      scenario,
      createdAt,
      usedAt,
      clock: world.clock,
      entries: entries.length,
      dropped,
    };
  }

  /** Goes on from a checkpoint. */
  async goOn(checkpoint: Checkpoint): Promise<void> {
    const { scenario, createdAt, usedAt, world, next, faults, acts } = checkpoint;
    await this.present.sizes.count(world, this.#first);
    this.begin(createdAt, scenario, world);
    this.usedAt = usedAt;
    this.present.reset(world, next);
    this.faults.goOn(faults);
    this.acts.goOn(acts);
  }

  /**
   * Does what a step did, which was made elsewhere or before.
   * @returns false if it begins anew, or needs an entry that is no longer kept here; then nothing has happened
   */
  follow({ real, first, cut, begun, changes, entry, faults, acts }: Step): boolean {
    if (begun || (cut !== undefined && !this.rewind(cut))) return false;
    const { journal } = this.present;
    while (journal.entries.length > 0 && journal.dropped + 1 < first) journal.dropOldest();
    if (changes) this.present.go(this.#after(changes));
    if (entry) {
      const before = this.present.world;
      this.usedAt = real;
      this.present.add({ ...entry, before }, this.#after(entry.changes));
    }
    if (faults) this.faults.goOn(faults);
    for (const act of acts ?? []) this.acts.add(journal.next, act);
    return true;
  }

  #after(changes: readonly Change[]): World {
    const { world } = this.present;
    const after = patched(world, changes);
    freeze(after, world);
    return after;
  }
}

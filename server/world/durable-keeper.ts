import { inSlices } from './slices.ts';
import { StoreFailure } from './store.ts';
import type { Course } from './course.ts';
import type { Keeper, NextStep } from './keeper.ts';
import type { Scenario } from './scenarios.ts';
import type { Steps } from './steps.ts';
import type { DurableStore } from './store.ts';
import type { Checkpoint, Step } from './stored-session.ts';
import type { World } from './world.ts';

/** Steps until another checkpoint: a session is read again within some milliseconds. */
const STEPS = 200;

/** Reads of a session in a row, each of which another process may have made useless. */
const MOST_READS = 10;

/** Keeps the course of one session in a store that outlives the process. */
export class DurableKeeper implements Keeper {
  readonly #store: DurableStore;
  readonly #name: string;
  readonly #course: Course;
  readonly #initial: () => Scenario;
  #id: number | undefined;
  /** The last step. */
  #number = 0;
  /** The faults that are stored; see Faults.changes. */
  #faults: number;
  #isRead = false;
  /** The number of the last step that another process has told of. */
  #told = 0;
  #stepsSince = 0;

  constructor(store: DurableStore, name: string, course: Course, initial: () => Scenario) {
    this.#store = store;
    this.#name = name;
    this.#course = course;
    this.#initial = initial;
    this.#faults = course.faults.changes;
  }

  get id(): number | undefined {
    return this.#id;
  }

  get isReady(): boolean {
    return this.#isRead && this.#told <= this.#number;
  }

  told(number: number): void {
    this.#told = Math.max(this.#told, number);
  }

  async catchUp(): Promise<boolean> {
    this.#told = 0;
    try {
      // Once more after a read: nobody could tell of a step that came meanwhile, as the id was not known yet.
      for (let reads = 0; !(await this.#goOn()); reads += 1) {
        if (reads === MOST_READS) throw misfit();
        await this.#read();
        if (this.#id === undefined) break;
      }
      this.#isRead = true;
    } catch (error) {
      // The steps that it was told of are still to be read.
      this.#isRead = false;
      throw error;
    }
    return this.#id !== undefined;
  }

  async keep(
    real: number,
    { parts, after = this.#course.present.world, begun }: NextStep,
  ): Promise<boolean> {
    if (!parts) return true;
    const { faults, present } = this.#course;
    const number = this.#number + 1;
    const rules = faults.changes === this.#faults ? {} : { faults: faults.kept };
    const { changes } = faults;
    const first = present.journal.dropped + 1;
    // The first checkpoint of a session comes before its first step.
    const anew = begun && this.#id !== undefined ? { begun: true as const } : {};
    const step: Step = { number, real, first, ...parts(), ...rules, ...anew };
    if (!(await this.#stored(step, after, begun && { ...begun, number }))) return false;
    this.#isRead = true;
    this.#number = number;
    this.#faults = changes;
    this.#stepsSince += 1;
    return true;
  }

  async checkpoint(): Promise<void> {
    if (this.#id === undefined || this.#stepsSince < STEPS) return;
    this.#stepsSince = 0;
    const { present } = this.#course;
    const first = present.journal.dropped + 1;
    await this.#store.checkpoint(this.#id, this.#course.checkpoint(this.#number), first);
  }

  async #stored(step: Step, after: World, begun: Checkpoint | undefined): Promise<boolean> {
    const summary = this.#course.summaryAfter(this.#name, step, after, begun);
    if (this.#id !== undefined) return await this.#store.append(this.#id, step, summary, begun);
    this.#id = await this.#store.begin(
      summary,
      begun ? { ...begun, number: 0 } : this.#course.checkpoint(0),
      [step],
    );
    return this.#id !== undefined;
  }

  /** @returns false if the session is to be read from its beginning */
  async #goOn(): Promise<boolean> {
    if (this.#id === undefined) return false;
    const steps = await this.#store.since(this.#id, this.#number);
    return steps !== undefined && (await this.#follow(steps));
  }

  async #read(): Promise<void> {
    const stored = await this.#store.load(this.#name);
    const hadId = this.#id !== undefined;
    this.#id = stored?.id;
    this.#number = stored?.checkpoint.number ?? 0;
    if (stored) {
      await this.#course.goOn(stored.checkpoint);
      if (!(await this.#follow(stored.steps))) throw misfit();
    } else if (hadId) {
      const { name, world } = this.#initial();
      this.#course.begin(Date.now(), name, world);
    }
    this.#faults = this.#course.faults.changes;
  }

  /** @returns false if a step cannot be followed here */
  #follow(steps: readonly Step[]): Promise<boolean> {
    return inSlices(this.#following(steps));
  }

  *#following(steps: readonly Step[]): Steps<boolean> {
    for (const step of steps) {
      if (!this.#course.follow(step)) return false;
      this.#number = step.number;
      if (step.faults) this.#faults = this.#course.faults.changes;
      yield;
    }
    return true;
  }
}

function misfit(): StoreFailure {
  return new StoreFailure(new Error('The steps do not follow their checkpoint.'));
}

import { inSlices } from './slices.ts';
import type { Beginning } from './beginning.ts';
import type { Course } from './course.ts';
import type { Scenario } from './scenarios.ts';
import type { Steps } from './steps.ts';
import type { World } from './world.ts';
import type { Checkpoint, Step, Store } from './store.ts';

/** The parts of a step that its session knows. */
export type Parts = Omit<Step, 'number' | 'first' | 'faults' | 'begun'>;

/** Steps until another checkpoint: a session is read again within some milliseconds. */
const STEPS = 200;

/** Keeps the course of one session in a store, and follows what other processes have kept of it. */
export class Keeper {
  readonly #name: string;
  readonly #course: Course;
  readonly #store: Store;
  readonly #initial: () => Scenario;
  /** The world from which a stored one counts. */
  readonly #first: World;
  /** Undefined for a session that the store does not have. */
  #id: number | undefined;
  /** The last step. */
  #number = 0;
  /** The faults that are stored; see Faults.changes. */
  #faults: number;
  #isRead = false;
  /** The number of the last step that another process has told of. */
  #told = 0;
  #stepsSince = 0;

  /** @param first the world from which a stored one counts */
  constructor(
    name: string,
    course: Course,
    { store, initial }: NonNullable<Beginning['storage']>,
    first: World,
  ) {
    this.#first = first;
    this.#name = name;
    this.#course = course;
    this.#store = store;
    this.#initial = initial;
    this.#faults = course.faults.changes;
  }

  get id(): number | undefined {
    return this.#id;
  }

  /** Takes note that another process has kept a step. */
  told(number: number): void {
    this.#told = number;
  }

  /** Reads the session on its first use, and after another process has told of a step. */
  async ready(): Promise<void> {
    if (!this.#isRead || this.#told > this.#number) await this.catchUp();
  }

  /**
   * Brings the session to the last step that is stored.
   * @returns false if the store does not have it
   */
  async catchUp(): Promise<boolean> {
    this.#told = 0;
    const steps =
      this.#id === undefined ? undefined : await this.#store.since(this.#id, this.#number);
    if (!steps || !(await this.#follow(steps))) await this.#read();
    this.#isRead = true;
    return this.#id !== undefined;
  }

  /**
   * Keeps the next step.
   * @param after the world after it
   * @param begun the beginning of a new course, which this step is
   * @returns false if another process was faster
   */
  async keep(
    parts: Parts,
    after = this.#course.present.world,
    begun?: Omit<Checkpoint, 'number'>,
  ): Promise<boolean> {
    const { faults, present } = this.#course;
    const number = this.#number + 1;
    const rules = faults.changes === this.#faults ? {} : { faults: faults.kept };
    const { changes } = faults;
    const first = present.journal.dropped + 1;
    // The first checkpoint of a session comes before its first step.
    const anew = begun && this.#id !== undefined ? { begun: true as const } : {};
    const step: Step = { number, first, ...parts, ...rules, ...anew };
    if (!(await this.#stored(step, after, begun && { ...begun, number }))) return false;
    this.#isRead = true;
    this.#number = number;
    this.#faults = changes;
    return true;
  }

  /** Keeps all that the session has, where it has made many steps since. */
  async checkpoint(): Promise<void> {
    this.#stepsSince += 1;
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
      step,
    );
    return this.#id !== undefined;
  }

  async #read(): Promise<void> {
    const stored = await this.#store.load(this.#name);
    const hadId = this.#id !== undefined;
    this.#id = stored?.id;
    this.#number = stored?.checkpoint.number ?? 0;
    if (stored) {
      this.#course.goOn(stored.checkpoint, this.#first);
      await this.#follow(stored.steps);
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

import { Course } from './course.ts';
import { Turns } from './turns.ts';
import type { Act } from './act.ts';
import type { Acts } from './acts.ts';
import type { Beginning } from './beginning.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Keeper } from './keeper.ts';
import type { Present } from './present.ts';
import type { SessionSummary } from './stored-session.ts';
import type { World } from './world.ts';

/** The course of a session so far, which a store keeps, and the turns in which it goes on. */
export class SessionCourse {
  readonly name: string;
  protected readonly course: Course;
  protected readonly turns: Turns;

  /** @param keeperOf makes the keeper of its course */
  constructor(name: string, beginning: Beginning, keeperOf: (course: Course) => Keeper) {
    this.name = name;
    this.course = new Course(beginning);
    this.turns = new Turns(keeperOf(this.course));
  }

  get faults(): Faults {
    return this.course.faults;
  }

  /** Its world and its journal. Only a turn may change them. */
  get present(): Present {
    return this.course.present;
  }

  /** The commands that have changed the world since it began. */
  get acts(): Acts {
    return this.course.acts;
  }

  get world(): World {
    return this.present.world;
  }

  get journal(): Journal {
    return this.present.journal;
  }

  get createdAt(): number {
    return this.course.createdAt;
  }

  get usedAt(): number {
    return this.course.usedAt;
  }

  get scenario(): string {
    return this.course.scenario;
  }

  get summary(): SessionSummary {
    return this.course.summary(this.name);
  }

  /** Its id in the store; undefined if that does not have it. */
  get id(): number | undefined {
    return this.turns.keeper.id;
  }

  /** Takes note that another process has stored a step of it. */
  told(number: number): void {
    this.turns.keeper.told(number);
  }

  /**
   * Reads what is stored of it, if it has not been read yet, or is known to have changed.
   * @throws StoreFailure if the store cannot be reached
   */
  async ready(): Promise<void> {
    if (!this.turns.keeper.isReady) await this.catchUp();
  }

  /**
   * Brings it to what is stored now.
   * @returns false if it is not stored
   * @throws StoreFailure if the store cannot be reached
   */
  catchUp(): Promise<boolean> {
    return this.turns.add(() => this.turns.keeper.catchUp());
  }

  /**
   * Stores it as it begins.
   * @returns false if there is one of that name
   * @throws StoreFailure if the store cannot be reached
   */
  begin(real: number): Promise<boolean> {
    return this.turns.add(() => this.turns.keeper.keep(real, { parts: () => ({}) }));
  }

  /** Takes note of something that was done between requests. */
  note(act: Act): void {
    this.acts.add(this.journal.next, act);
  }

  /** Gives its bytes back when it goes. A request may still be under way in it. */
  end(): void {
    this.course.end();
  }
}

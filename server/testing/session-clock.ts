import { clockAt, later, tellable, timeOf } from '../world/clock.ts';
import { NamedSession } from './named-session.ts';

/** A session's time. */
export class SessionClock extends NamedSession {
  /** The session's time. */
  now(): Date {
    return new Date(timeOf(this.own.world.clock, Date.now()));
  }

  /**
   * Sets the time, and lets it stand still.
   * @throws RangeError for anything but a time in the years 1 to 9998
   */
  async freeze(time: Date | string): Promise<void> {
    const [at, real] = [tellable(new Date(time).getTime()), Date.now()];
    await this.own.setClock(real, () => clockAt(at, true, real));
  }

  /**
   * Sets the time as if it had passed by itself, and lets it stand still: whatever is due happens with the next call.
   * @throws RangeError as freeze() does
   */
  async elapse(time: Date | string): Promise<void> {
    const [at, real] = [tellable(new Date(time).getTime()), Date.now()];
    await this.own.elapse(real, () => clockAt(at, true, real));
  }

  /**
   * Advances the time. Everything due by then happens.
   * @param duration ISO 8601, such as `P1D`
   * @throws RangeError for text that is no duration, a negative one, or one that leads past the year 9998
   */
  async advance(duration: string): Promise<void> {
    await this.own.advance(Date.now(), (time) => later(time, duration));
  }
}

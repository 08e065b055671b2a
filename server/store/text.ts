// Sessions as texts: what every store keeps of them is JSON.
import type { Snapshot } from '../world/snapshot.ts';
import type { Checkpoint, Step } from '../world/stored-session.ts';

/** A checkpoint without its world, which is stored once for all that share it. */
export type Frame = Omit<Checkpoint, 'world'>;

export function textOfStep(step: Step): string {
  return JSON.stringify(step);
}

export function stepOf(text: string): Step {
  // The cast: the text is one of textOfStep(). JSON leaves out what is undefined.
  return JSON.parse(text) as Step;
}

export function textOfFrame(checkpoint: Checkpoint): string {
  return JSON.stringify({ ...checkpoint, world: undefined });
}

export function frameOf(text: string): Frame {
  return JSON.parse(text) as Frame; // the cast: the text is one of textOfFrame()
}

/** A snapshot in a text of JSON, without its world. */
export function aboutIn(text: string): Omit<Snapshot, 'world'> {
  // The cast: it was one. A store may have added a mark of its own.
  const { name, session, scenario, takenAt } = JSON.parse(text) as Omit<Snapshot, 'world'>;
  return { name, session, scenario, takenAt };
}

// Sessions as texts: what every store keeps of them is JSON.
import type { Checkpoint, Step } from '../world/store.ts';

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

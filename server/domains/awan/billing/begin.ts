import { instant } from '../times.ts';
import type { WorldContext } from '../state.ts';

/** When a world's time begins, what runs is paid for up to then, and the meter starts. */
export function begin(context: WorldContext): void {
  instant(context.now);
}

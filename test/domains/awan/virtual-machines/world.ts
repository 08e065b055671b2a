// A context for events and suspensions without the mock around it: the first state, and a list of planned events.
import { Random } from '../../../../server/world/random.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { NOW } from '../client.ts';
import type { Due } from '../../../../server/world/agenda.ts';
import type { WorldContext } from '../../../../server/domains/awan/state.ts';

export interface TestWorld extends WorldContext {
  planned: Omit<Due, 'domain'>[];
}

/** The first state of `demo` at NOW, which the test may change. */
export function worldAtNow(): TestWorld {
  const planned: TestWorld['planned'] = [];
  return {
    state: structuredClone(FIRST.demo),
    now: Date.parse(NOW),
    random: new Random({ random: 1 }),
    send: () => undefined,
    schedule: (at, kind, data) => planned.push({ at, kind, data }),
    isNext: () => false,
    scheduleNext: (at, kind) => planned.push({ at, kind, data: null }),
    planned,
  };
}

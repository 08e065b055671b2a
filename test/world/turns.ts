// Turns of a session without HTTP.
import { stepsTo } from '../../server/world/steps.ts';
import { BODILESS } from './journals.ts';
import type { Context } from '../../server/world/handlers.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Session } from '../../server/world/session.ts';
import type { EntryRequest } from '../../server/world/taken.ts';

const ASKED: EntryRequest = {
  arrived: 0,
  domain: 'farm',
  operation: 'bleat',
  method: 'POST',
  path: '/farm/bleats',
  query: {},
  request: BODILESS,
  sent: undefined,
  warnings: [],
  concealed: {},
  effect: null,
};

/**
 * Takes a request that is answered 200.
 * @param act is done in the turn
 * @throws anything that is thrown in the turn
 */
export async function takeTurn(
  session: Session,
  real: number,
  act: (context: Context<unknown, unknown>) => unknown = () => undefined,
): Promise<Entry> {
  const taken = await session.take(real, ASKED, {
    answer: function* (context) {
      yield* stepsTo(act(context));
      return { status: 200, headers: {}, body: undefined };
    },
    refuse: (error) => {
      throw error;
    },
  });
  if (!taken) throw new Error('Another process has taken the turn.');
  return taken.entry;
}

/** A turn that lasts until it is let go. */
export function holdTurn(
  session: Session,
  real: number,
  act?: (context: Context<unknown, unknown>) => unknown,
): { turn: Promise<Entry>; letGo: () => void } {
  let isHeld = true;
  const turn = takeTurn(session, real, function* (context) {
    while (isHeld) yield;
    return act?.(context);
  });
  return {
    turn,
    letGo: () => {
      isHeld = false;
    },
  };
}

// When the time of a plan status is over, it is gone.
import { find, readEntries, remove } from '../../world/table.ts';
import { endOf, isOver } from './times.ts';
import type { Context } from '../../world/handlers.ts';
import type { State } from './state.ts';

/** Plans the end of a status that was just stored under an id. */
export function planEnd(
  id: string,
  { expireTime }: { expireTime: string },
  { schedule }: Pick<Context<State>, 'schedule'>,
): void {
  schedule(endOf(expireTime), 'endPlanStatus', id);
}

/** Plans the ends that a state has which was set from outside, and that the one before had not. */
export function planEnds(context: Context<State>, before: State): void {
  for (const [id, status] of readEntries(context.state.planStatuses)) {
    const known = find(before.planStatuses, id)?.expireTime;
    if (status.expireTime !== known) planEnd(id, status, context);
  }
}

/**
 * Takes away a status whose time is over. One whose end was moved in the meantime has another event.
 * @param data its id
 */
export function endPlanStatus({ state, now }: Context<State>, data: unknown): void {
  const id = String(data);
  const stored = find(state.planStatuses, id);
  if (stored && isOver(stored.expireTime, now)) remove(state.planStatuses, id);
}

// A plan status is removed at its expireTime.
import { find, remove } from '../../world/table.ts';
import { differences } from '../../world/table-versions.ts';
import { endOf, isOver } from './times.ts';
import type { Context } from '../../world/handlers.ts';
import type { State } from './state.ts';

/** Schedules the end of a status that was just stored under this id. */
export function scheduleEnd(
  id: string,
  { expireTime }: { expireTime: string },
  { schedule }: Pick<Context<State>, 'schedule'>,
): void {
  schedule(endOf(expireTime), 'endPlanStatus', id);
}

/** Schedules the ends that are new in a state that was set from outside. */
export function scheduleNewEnds(context: Context<State>, before: State): void {
  const { planStatuses } = context.state;
  for (const [id, status, was] of differences(planStatuses, before.planStatuses)) {
    if (status && status.expireTime !== was?.expireTime) scheduleEnd(id, status, context);
  }
}

/**
 * Removes a status that has expired. If its end was moved meanwhile, another event removes it.
 * @param data the id of the status
 */
export function endPlanStatus({ state, now }: Context<State>, data: unknown): void {
  const id = String(data);
  const stored = find(state.planStatuses, id);
  if (stored && isOver(stored.expireTime, now)) remove(state.planStatuses, id);
}

import { Failure } from '../../world/failure.ts';
import { find, put } from '../../world/table.ts';
import { known } from './known.ts';
import { notificationsOf, notificationViolations } from './notifications.ts';
import { groupId, statusId } from './state.ts';
import { isLater, timeViolations } from './times.ts';
import type { components, operations } from '../../../generated/mobile-data-plan.d.ts';
import type { Violation } from '../../world/failure.ts';
import type { Context, Handlers } from '../../world/handlers.ts';
import type { Notification } from './notifications.ts';
import type { Account, State, Target } from './state.ts';

type PlanStatus = components['schemas']['PlanStatus'];
type Push = components['schemas']['CreatePlanStatusRequest'];

export const handlers = {
  createClientPlanStatus: ({ path, body }, context) => {
    const target = { asn: path.asn_id, client: path.clientId, userKey: path.userKey };
    return { status: 200, body: storeStatus(target, body, context) };
  },

  createPlanStatus: ({ path, query, body }, context) => {
    const target = { asn: path.asn_id, client: null, userKey: query.userKey };
    return { status: 200, body: storeStatus(target, body, context) };
  },

  createPlanGroup: ({ path: { asn_id: asn }, body }, { state }) => {
    const { planGroupId, planGroup } = known('CreatePlanGroupRequest', body);
    const group = { ...planGroup, name: `operators/${asn}/planGroups/${planGroupId}` };
    put(state.planGroups, groupId(asn, planGroupId), group);
    return { status: 200, body: group };
  },
} satisfies Handlers<operations, State, Account>;

/**
 * Stores a status in place of an older one for the same target, and sends its notifications. A status for every client
 * and one for a single client are kept apart. Neither makes the other stale (inferred). After its expireTime, a status is
 * not shown any more; it is kept, as an older one is still refused.
 */
function storeStatus(target: Target, body: Push, context: Context<State, Account>): PlanStatus {
  const { state, now } = context;
  const push = known('CreatePlanStatusRequest', body);
  refuse([...timeViolations(push, now), ...notificationViolations(push)]);
  const id = statusId(target);
  checkNewest(find(state.planStatuses, id), push);
  const notifications = notificationsOf(push);
  if (notifications.length > 0) checkDevices(state, target);
  const status = statusOf(target, push, notifications);
  put(state.planStatuses, id, status);
  for (const one of notifications) send(one, target, context);
  return status;
}

/** Refuses the faults that the contract cannot express. */
function refuse(violations: Violation[]): void {
  if (violations.length === 0) return;
  throw new Failure(400, 'The plan status is not valid.', { violations });
}

function checkNewest(stored: { updateTime: string } | undefined, push: Push): void {
  if (stored && isLater(stored.updateTime, push.updateTime))
    throw new Failure(409, 'A plan status with a later updateTime is stored for this user key.');
}

function checkDevices({ devices }: State, { userKey }: Target): void {
  if (find(devices, userKey)?.length) return;
  throw new Failure(404, 'No device registration is known for this user key.');
}

/** The status as it is stored and answered. The sent `name` and `notifications` are ignored. */
function statusOf({ asn, userKey }: Target, push: Push, due: Notification[]): PlanStatus {
  const status: PlanStatus = { ...push, name: `operators/${asn}/planStatuses/${userKey}` };
  delete status.notifications;
  if (due.length > 0) status.notifications = [...new Set(due.map(({ type }) => type))];
  return status;
}

function send(
  { text, ...data }: Notification,
  { userKey }: Target,
  context: Context<State, Account>,
) {
  context.send({ channel: 'push', to: userKey, subject: null, text, data });
}

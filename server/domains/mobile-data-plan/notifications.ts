// The notifications that a push calls for, by the table of developers.google.com/mobile-data-plan/notifications. The
// texts are this project's. They are English even if the push's languageCode asks for another language.
import { moneyText, nanosOf } from './money.ts';
import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Violation } from '../../world/failure.ts';

type AccountInfo = components['schemas']['AccountInfo'];
type Money = components['schemas']['Money'];
type Plan = components['schemas']['Plan'];
type PlanModule = components['schemas']['PlanModule'];
type Push = components['schemas']['CreatePlanStatusRequest'];
type NotificationType = components['schemas']['NotificationType'];

/** One notification to a user. */
export interface Notification {
  type: NotificationType;
  /** null in a notification about the account. */
  plan: string | null;
  /** null in a notification about the account or a whole plan. */
  module: string | null;
  text: string;
}

/** A notification, and the condition under which a module calls for it. */
interface Trigger {
  type: NotificationType;
  isDue: (module: PlanModule) => boolean;
  /** A field that the notification needs besides the module's name; `place` is relative to the module. */
  needs?: { place: string; read: (module: PlanModule) => string | undefined; by: string };
  text: (module: PlanModule, needed: string | undefined) => string;
}

const TRIGGERS: readonly Trigger[] = [
  {
    type: 'NOTIFICATION_LOW_BALANCE_WARNING',
    isDue: ({ coarseBalanceLevel }) => coarseBalanceLevel === 'LOW_QUOTA',
    needs: {
      place: 'byteBalance/remainingBytes',
      read: ({ byteBalance }) => byteBalance?.remainingBytes,
      by: 'A low-balance notification',
    },
    text: ({ moduleName }, bytes) => `${moduleName} is low: ${bytes} bytes are left.`,
  },
  {
    type: 'NOTIFICATION_OUT_OF_DATA',
    isDue: ({ coarseBalanceLevel }) => coarseBalanceLevel === 'OUT_OF_DATA',
    text: ({ moduleName, overUsagePolicy }) =>
      overUsagePolicy === 'PAY_AS_YOU_GO'
        ? `${moduleName} is used up. Further data is paid by use.`
        : `${moduleName} is used up.`,
  },
  {
    type: 'NOTIFICATION_DATA_EXPIRATION_WARNING',
    isDue: ({ planModuleState }) => planModuleState === 'EXPIRING_SOON',
    needs: {
      place: 'expirationTime',
      read: ({ expirationTime }) => expirationTime,
      by: 'An expiry warning',
    },
    text: ({ moduleName }, time) => `${moduleName} expires at ${time}.`,
  },
  {
    type: 'NOTIFICATION_PLAN_ACTIVATION',
    isDue: ({ planModuleState }) => planModuleState === 'NEWLY_ACTIVE',
    text: ({ moduleName }) => `${moduleName} can be used now.`,
  },
  {
    type: 'NOTIFICATION_DATA_EXPIRED',
    isDue: ({ planModuleState }) => planModuleState === 'EXPIRED',
    text: ({ moduleName }) => `${moduleName} has expired.`,
  },
];

/** Finds the fields that a push lacks and its notifications need. */
export function notificationViolations(push: Push): Violation[] {
  return dueIn(push).flatMap(({ trigger: { needs }, module, place }) =>
    needs && needs.read(module) === undefined
      ? [{ place: `${place}/${needs.place}`, message: `${needs.by} needs this field.` }]
      : [],
  );
}

/** The notifications of a push: first those about modules, then about plans, then about the account. */
export function notificationsOf(push: Push): Notification[] {
  const ofModules = dueIn(push).map(({ trigger, module, plan }) => ({
    type: trigger.type,
    plan: plan.planId,
    module: module.moduleName,
    text: trigger.text(module, trigger.needs?.read(module)),
  }));
  const ofPlans = (push.plans ?? []).filter(isExpiredAsWhole).map(({ planId, planName }) => ({
    type: 'NOTIFICATION_DATA_EXPIRED' as const,
    plan: planId,
    module: null,
    text: `${planName ?? planId} has expired.`,
  }));
  const { accountInfo } = push;
  return [...ofModules, ...ofPlans, ...(accountInfo ? accountNotifications(accountInfo) : [])];
}

/** A plan needs no notification of its own if one of its modules has one (inferred). */
function isExpiredAsWhole({ planState, planModules = [] }: Plan): boolean {
  return planState === 'EXPIRED' && planModules.every((one) => one.planModuleState !== 'EXPIRED');
}

function dueIn({ plans = [] }: Push) {
  return plans.flatMap((plan, i) =>
    (plan.planModules ?? []).flatMap((module, k) =>
      TRIGGERS.filter(({ isDue }) => isDue(module)).map((trigger) => ({
        trigger,
        module,
        plan,
        place: `/body/plans/${i}/planModules/${k}`,
      })),
    ),
  );
}

function accountNotifications({
  accountBalance,
  payAsYouGoCharge: charge,
  accountTopUp: topUp,
}: AccountInfo): Notification[] {
  return [
    ...(charge ? [chargeNotification(charge)] : []),
    ...(topUp ? [topUpNotification(topUp, accountBalance)] : []),
  ];
}

function chargeNotification(charge: Money): Notification {
  const text = `Data paid by use has cost ${moneyText(charge)}.`;
  return { type: 'NOTIFICATION_PAY_AS_YOU_GO', plan: null, module: null, text };
}

/** An amount of zero is not named: it says only that money was added. */
function topUpNotification(topUp: Money, balance: Money): Notification {
  const added = nanosOf(topUp) === 0n ? 'Money' : moneyText(topUp);
  const text = `${added} was added to your account. It holds ${moneyText(balance)}.`;
  return { type: 'NOTIFICATION_ACCOUNT_TOP_UP', plan: null, module: null, text };
}

import { isInt64 } from './int64.ts';
import { notificationViolations } from './notifications.ts';
import { timeViolations } from './times.ts';
import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Violation } from '../../world/failure.ts';

type AccountInfo = components['schemas']['AccountInfo'];
type Plan = components['schemas']['Plan'];
type PlanModule = components['schemas']['PlanModule'];
type Push = components['schemas']['CreatePlanStatusRequest'];

const AMOUNTS = [
  'accountBalance',
  'loanBalance',
  'unpaidLoan',
  'payAsYouGoCharge',
  'accountTopUp',
] as const satisfies (keyof AccountInfo)[];

/**
 * Finds the faults of a plan status that its contract cannot express.
 * @param now in milliseconds since 1970
 */
export function statusViolations(push: Push, now: number): Violation[] {
  const { plans = [], accountInfo } = push;
  const units = AMOUNTS.map((name) => [`${name}/units`, accountInfo?.[name]?.units] as const);
  return [
    ...timeViolations(push, now),
    ...numberViolations(units, '/body/accountInfo'),
    ...planViolations(plans, '/body/plans'),
    ...notificationViolations(push),
  ];
}

/**
 * Finds the numbers of plans that do not fit into 64 bits.
 * @param place JSON Pointer to the list of plans
 */
export function planViolations(plans: readonly Plan[], place: string): Violation[] {
  return plans.flatMap(({ planModules = [] }, i) =>
    planModules.flatMap((module, k) =>
      numberViolations(Object.entries(numbersOf(module)), `${place}/${i}/planModules/${k}`),
    ),
  );
}

function numberViolations(
  numbers: readonly (readonly [name: string, digits: string | undefined])[],
  place: string,
): Violation[] {
  return numbers
    .filter(([, digits]) => digits !== undefined && !isInt64(digits))
    .map(([name]) => ({
      place: `${place}/${name}`,
      message: 'The number does not fit into 64 bits.',
    }));
}

function numbersOf({ maxRateKbps, usedBytes, byteBalance, timeBalance }: PlanModule) {
  return {
    maxRateKbps,
    usedBytes,
    'byteBalance/quotaBytes': byteBalance?.quotaBytes,
    'byteBalance/remainingBytes': byteBalance?.remainingBytes,
    'timeBalance/quotaMinutes': timeBalance?.quotaMinutes,
    'timeBalance/remainingMinutes': timeBalance?.remainingMinutes,
  };
}

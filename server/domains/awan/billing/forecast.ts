// The ticks of the meter that are sure to come, if no request changes anything.
import { paced } from '../../../world/steps.ts';
import { find, readAll } from '../../../world/table.ts';
import { PERIODS } from '../bare-metal/periods.ts';
import { addressRenewals } from '../networks/renewal.ts';
import { DAY, HOUR } from '../times.ts';
import { amountOf } from './charge.ts';
import { hoursOf, usesIn } from './hours.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';

/** The hours of the shortest month. */
const MONTH = (28 * DAY) / HOUR;

/** Debits to come, in rupiah: some of them once, however short the time is, and some on average in an hour. */
interface Debits {
  once: number;
  hourly: number;
}

/**
 * The least number of ticks from one time to another, in milliseconds since 1970: one each hour, as long as the credit
 * of any organization is sure to last. A suspended one counts for nothing, though it may go on to pay for disks.
 */
export function* ticksIn(state: State, from: number, until: number): Steps<number> {
  const hours = Math.floor(until / HOUR) - Math.floor(from / HOUR);
  if (hours <= 0) return 0;
  const users = new Set<string>();
  yield* paced(usesIn(state), ({ organization_uuid }) => users.add(organization_uuid));
  const payers = readAll(state.organizations).filter(({ uuid }) => users.has(uuid));
  if (payers.some(({ payment_plans }) => payment_plans === 'postpaid')) return hours;
  const debits = yield* debitsIn(state, from);
  const last = payers.reduce((most, one) => Math.max(most, lastingOf(one, debits)), 0);
  return Math.min(hours, last);
}

/** The number of hours that the credit of a prepaid organization is sure to last. */
function lastingOf(
  { uuid, suspended, balance }: Organization,
  debits: ReadonlyMap<string, Debits>,
): number {
  const { once, hourly } = debits.get(uuid) ?? { once: 0, hourly: 0 };
  if (suspended !== null || balance < once) return 0;
  return hourly === 0 ? Infinity : Math.floor((balance - once) / hourly);
}

/** The most that is debited from each organization, by its id: hours, addresses, and periods of bare metals. */
function* debitsIn(state: State, from: number): Steps<ReadonlyMap<string, Debits>> {
  const debits = new Map<string, Debits>();
  const add = (uuid: string, amount: number, duration: number, due = 0) => {
    const { once, hourly } = debits.get(uuid) ?? { once: 0, hourly: 0 };
    // Once more than what is due, as the time may begin just before the next.
    debits.set(uuid, { once: once + amount * (due + 1), hourly: hourly + amount / duration });
  };
  yield* paced(yield* hoursOf(state), ({ organization_uuid, charge }) => {
    add(organization_uuid, amountOf([charge]), 1, Math.max(0, (from - charge.from) / HOUR));
  });
  for (const [uuid, charges] of addressRenewals(state, from)) add(uuid, amountOf(charges), MONTH);
  for (const { organization_uuid, machine_uuid, billing_period } of readAll(state.bare_metals)) {
    const machine = find(state.machines, machine_uuid);
    const plan = machine && find(state.pricings, machine.pricing_uuid);
    const { months } = PERIODS[billing_period];
    add(organization_uuid, plan?.[billing_period] ?? 0, months * MONTH);
  }
  return debits;
}

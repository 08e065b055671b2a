// google.type.Money: whole units, and billionths of a unit beside them.
import { isInt64 } from './int64.ts';
import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Violation } from '../../world/failure.ts';

type Money = components['schemas']['Money'];

const NANOS_PER_UNIT = 1_000_000_000n;

/**
 * Finds units that exceed 64 bits, and `nanos` whose sign contradicts that of `units`.
 * @param place JSON Pointer to the amount
 */
export function moneyViolations({ units = '0', nanos = 0 }: Money, place: string): Violation[] {
  if (!isInt64(units))
    return [{ place: `${place}/units`, message: 'The number does not fit into 64 bits.' }];
  const whole = BigInt(units);
  const disagree = (whole > 0n && nanos < 0) || (whole < 0n && nanos > 0);
  return disagree
    ? [{ place: `${place}/nanos`, message: 'The sign is not that of the units.' }]
    : [];
}

/** The amount in billionths of a unit. */
export function nanosOf({ units = '0', nanos = 0 }: Money): bigint {
  return BigInt(units) * NANOS_PER_UNIT + BigInt(nanos);
}

/** The amount for people, such as `IDR 50000` or `USD -2.25`, with as many decimals as it needs. */
export function moneyText(money: Money): string {
  const total = nanosOf(money);
  const size = total < 0n ? -total : total;
  const decimals = String(size % NANOS_PER_UNIT)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const sign = total < 0n ? '-' : '';
  const amount = `${sign}${size / NANOS_PER_UNIT}${decimals === '' ? '' : `.${decimals}`}`;
  return money.currencyCode === undefined ? amount : `${money.currencyCode} ${amount}`;
}

// google.type.Money: whole units, and billionths of a unit beside them.
import type { components } from '../../../generated/mobile-data-plan.d.ts';

type Money = components['schemas']['Money'];

const NANOS_PER_UNIT = 1_000_000_000n;

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

import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from './organization.ts';

/**
 * An organization as other things show it, which do not count its members.
 * @param format how the area shows instants; see times.ts
 */
export function organizationView(
  { uuid, name, icon, slug, balance, ...rest }: Organization,
  format: (utc: string) => string,
): components['schemas']['Organization'] {
  const { discount, payment_plans, monthly_amount_threshold, account_payable, tax_percent } = rest;
  return {
    uuid,
    name,
    icon,
    slug,
    balance,
    discount,
    payment_plans,
    monthly_amount_threshold,
    account_payable,
    tax_percent,
    member_count: 0,
    created_at: format(rest.created_at),
    updated_at: format(rest.updated_at),
    vpc: null,
    is_suspend: rest.suspended !== null,
    ResourceDelete: null,
  };
}

import { inUtc } from '../times.ts';
import { PUBLIC_POOL } from './addresses.ts';
import { hostsOf, notationOf, toDotted, toInteger } from './ranges.ts';
import { rangeOfVpc } from './vpc.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Address } from './address.ts';
import type { Vpc } from './vpc.ts';

/** The time at which the platform prepared its private ranges. */
const PREPARED = '2026-01-02T01:00:00Z';

/** A private network as the service shows it. */
export function vpcView(vpc: Vpc): components['schemas']['Vpc'] {
  const { uuid, label, cidr, range_uuid } = vpc;
  const range = rangeOfVpc(vpc);
  const { first, last } = hostsOf(range);
  return {
    uuid,
    created_at: inUtc(vpc.created_at),
    updated_at: inUtc(vpc.updated_at),
    vpc_ip: {
      uuid: range_uuid,
      created_at: PREPARED,
      updated_at: inUtc(vpc.created_at),
      first_address_int: first,
      first_address: toDotted(first),
      last_address_int: last,
      last_address: toDotted(last),
      cidr,
      label: notationOf(range),
    },
    label,
  };
}

/**
 * An address as the service shows it. Some answers add its number.
 * @param format of instants in the area; see times.ts
 */
export function addressView(
  { address, suitable_for, created_at, updated_at }: Address,
  format: (utc: string) => string,
): components['schemas']['IpAddress'] {
  return {
    address: toInteger(address),
    cidr: PUBLIC_POOL.cidr,
    gateway: toInteger(PUBLIC_POOL.gateway),
    created_at: format(created_at),
    updated_at: format(updated_at),
    deleted_at: null,
    address_string: address,
    gateway_string: PUBLIC_POOL.gateway,
    private_address: toInteger(address),
    private_address_string: address,
    active: true,
    suitable_for,
  };
}

/** A reserved address as the list shows it, with few fields of its organization. */
export function reservedIpView(
  address: Address,
  reservation: NonNullable<Address['reservation']>,
  organization: Organization,
): components['schemas']['ReservedIp'] {
  const { uuid, name, icon, slug } = organization;
  return {
    uuid: reservation.uuid,
    ip_address_id: address.id,
    ip_address: addressView(address, inUtc),
    organization_id: organization.id,
    organization: {
      uuid,
      name,
      icon,
      slug,
      created_at: inUtc(organization.created_at),
      updated_at: inUtc(organization.updated_at),
    },
    tags: [...reservation.tags],
    created_at: inUtc(reservation.created_at),
    updated_at: inUtc(reservation.updated_at),
  };
}

import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { Client } from '../client.ts';

const operation = 'redeemVoucher';
const asMember = (client: Client) => client.logIn('bagasn');

/** Codes of the first data, with the reasons why Kopi Nusa cannot redeem them. */
const REFUSED = [
  ['KOPI-NONE', 'that is unknown'],
  ['KOPI-EXPIRED', 'that has expired'],
  ['KOPI-INACTIVE', 'that is inactive'],
  ['KOPI-USED-UP', 'that is used up'],
  ['KOPI-ONCE', 'twice'],
  ['KOPI-FIRST', 'for the first top-up after another one'],
] as const;

export const VOUCHERS_CASES: Case[] = [
  ...REFUSED.map(([code, when]): Case => ({
    operation,
    code: '400-3',
    when,
    request: { body: { code } },
  })),
  { operation, code: '403-2', when: 'for a member', given: asMember },
  {
    operation,
    code: '403-1',
    when: 'for an organization of others',
    given: asMember,
    request: { path: { uuid: RATNAP } },
  },
  {
    operation,
    code: '404-1',
    when: 'for an unknown organization',
    request: { path: { uuid: UNKNOWN } },
  },
];

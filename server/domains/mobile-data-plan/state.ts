import { z } from 'zod';

import { tableSchema } from '../../world/table-schema.ts';
import { isTime } from './times.ts';

const Asn = z.string().regex(/^[1-9][0-9]{0,9}$/);
const Time = z.string().refine(isTime, 'is no time in RFC 3339');

/** A service account, with the operators that it may speak for. */
const Account = z.strictObject({ asns: z.array(Asn) });

/** A status as it was answered. The rules read only its updateTime. */
const PlanStatus = z.looseObject({ name: z.string(), updateTime: Time, expireTime: Time });

const PlanGroup = z.looseObject({ name: z.string() });

export const State = z.strictObject({
  /** The accounts by access token. */
  accounts: tableSchema(Account),
  /** The names of a user's registered devices, by user key. */
  devices: tableSchema(z.array(z.string().min(1))),
  /** Statuses by statusId(). */
  planStatuses: tableSchema(PlanStatus),
  /** Groups by groupId(). */
  planGroups: tableSchema(PlanGroup),
});

export type Account = z.output<typeof Account>;
export type State = z.output<typeof State>;

/** The user whom a status is about, and the client that it is for. */
export interface Target {
  asn: string;
  /** The client that the status is for; null for every client. */
  client: 'mobiledataplan' | 'youtube' | null;
  userKey: string;
}

/** The id of a status in the table, such as `64496/youtube/cpid-7f3a9c21`; `*` means every client. */
export function statusId({ asn, client, userKey }: Target): string {
  return `${asn}/${client ?? '*'}/${userKey}`;
}

/** The id of a group in the table, such as `64496/enc-5b1e7d40`. */
export function groupId(asn: string, planGroupId: string): string {
  return `${asn}/${planGroupId}`;
}

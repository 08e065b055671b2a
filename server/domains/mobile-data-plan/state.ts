import { z } from 'zod';

import { tableSchema } from '../../world/table.ts';
import { isTime } from './times.ts';

const Asn = z.string().regex(/^[1-9][0-9]{0,9}$/);
const Time = z.string().refine(isTime, 'is no time in RFC 3339');

/** A service account, and the operators that it may speak for. */
const Account = z.strictObject({ asns: z.array(Asn) });

/** Kept as it was answered; the rules look at its times alone. */
const PlanStatus = z.looseObject({ name: z.string(), updateTime: Time, expireTime: Time });

const PlanGroup = z.looseObject({ name: z.string() });

export const State = z.strictObject({
  /** The accounts by their access tokens. */
  accounts: z.record(z.string(), Account),
  /** The names of the devices that are registered for a user, by user key. */
  devices: tableSchema(z.array(z.string().min(1))),
  /** By statusId(). */
  planStatuses: tableSchema(PlanStatus),
  /** By groupId(). */
  planGroups: tableSchema(PlanGroup),
});

export type Account = z.output<typeof Account>;
export type State = z.output<typeof State>;

/** Whose status: the operator's user, for one client or, without one, for every client. */
export interface Target {
  asn: string;
  client: 'mobiledataplan' | 'youtube' | null;
  userKey: string;
}

/** The id that a status is kept by, such as `64496/youtube/cpid-7f3a9c21`; `*` stands for every client. */
export function statusId({ asn, client, userKey }: Target): string {
  return `${asn}/${client ?? '*'}/${userKey}`;
}

/** The id that a group is kept by, such as `64496/enc-5b1e7d40`. */
export function groupId(asn: string, planGroupId: string): string {
  return `${asn}/${planGroupId}`;
}

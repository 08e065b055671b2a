import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { UNKNOWN } from '../client.ts';
import { addStranger, arrange, STRANGER } from './team.ts';
import type { Case } from '../case.ts';
import type { Request } from '../client.ts';

const uuid = STOREFRONT;

const join = (member_uuid: string): Request => ({ path: { uuid }, body: { member_uuid } });
const level = (useruuid: string, user_level: number): Request => ({
  path: { uuid, useruuid },
  body: { user_level },
});
const leave = (useruuid: string): Request => ({ path: { uuid, useruuid } });

/** Refusals whose reason is a member of the project. */
export const MEMBER_CASES = (
  [
    ['addProjectMember', '404-1', 'of an unknown user', join(UNKNOWN)],
    ['addProjectMember', '400-1', 'of a user outside the organization', join(STRANGER)],
    ['addProjectMember', '409-1', 'of a user who is a member already', join(MEMBER)],
    ['changeProjectMemberLevel', '404-1', 'of a user who is not a member', level(STRANGER, 1)],
    ['changeProjectMemberLevel', '409-3', 'of the last admin', level(DEMO_USER, 2)],
    ['removeProjectMember', '404-1', 'of a user who is not a member', leave(STRANGER)],
    ['removeProjectMember', '409-3', 'of the last admin', leave(DEMO_USER)],
  ] as const
).map(([operation, code, when, request]): Case => ({
  operation,
  code,
  when,
  given: (client) => arrange(client, addStranger),
  request,
}));

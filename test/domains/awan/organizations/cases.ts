import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { OperationId, Request } from '../client.ts';

/** A user who has signed up, and is not verified yet. */
const NEWCOMER = '5c7e9a1b-2d4f-4b68-8a0c-3e5d7f9b1c24';

/** The operations on one organization, by the name of its id in their paths. */
const ON_ONE: [OperationId, string, Request?][] = [
  ['getOrganization', 'uuid'],
  ['updateOrganization', 'uuid'],
  ['setDefaultOrganization', 'uuid'],
  ['listOrganizationMembers', 'uuid'],
  ['addOrganizationMember', 'uuid'],
  ['manageOrganizationMembers', 'uuid'],
  ['removeOrganizationMember', 'organization_uuid', { path: { uuid: DEMO_USER } }],
];

/** The operations among them that a member may not do. */
const FOR_ADMINS: OperationId[] = [
  'updateOrganization',
  'addOrganizationMember',
  'manageOrganizationMembers',
  'removeOrganizationMember',
];

const asMember: Case['given'] = (client) => client.logIn('bagasn');

export const ORGANIZATIONS_CASES: Case[] = [
  ...ON_ONE.flatMap(([operation, id, request]): Case[] => [
    {
      operation,
      code: '404-1',
      when: 'of an unknown organization',
      request: { ...request, path: { ...request?.path, [id]: UNKNOWN } },
    },
    {
      operation,
      code: '403-1',
      when: 'to a stranger',
      given: asMember,
      request: { ...request, path: { ...request?.path, [id]: RATNAP } },
    },
  ]),
  {
    operation: 'getOrganization',
    code: '404-1',
    when: 'by its id in capitals',
    request: { path: { uuid: KOPI_NUSA.toUpperCase() } },
  },
  ...ON_ONE.filter(([operation]) => FOR_ADMINS.includes(operation)).map(
    ([operation, id, request]): Case => ({
      operation,
      code: '403-2',
      when: 'to a member',
      given: asMember,
      request: { ...request, path: { ...request?.path, [id]: KOPI_NUSA } },
    }),
  ),
  ...(
    [
      ['404-1', 'with a member whom nobody knows', { name: 'Teh', ...named(UNKNOWN) }],
      [
        '404-1',
        'with such a member before a name that is taken',
        { name: 'Kopi Nusa', ...named(UNKNOWN) },
      ],
      ['409-1', 'with the name of another', { name: 'Kopi Nusa' }],
      ['409-1', 'with a name of the same slug', { name: 'KOPI  nusa!' }],
      ['409-1', 'with its creator for a member', { name: 'Teh', ...named(DEMO_USER) }],
      ['400-1', 'with a member twice', { name: 'Teh', ...named(MEMBER, MEMBER) }],
      ['409-1', 'with the name of another of signs alone', { name: ' !? ' }],
    ] as const
  ).map(([code, when, body]): Case => ({
    operation: 'createOrganization',
    code,
    when,
    given: async (client) => {
      await client.ok('createOrganization', { body: { name: '!?' } });
      return client;
    },
    request: { body },
  })),
  {
    operation: 'updateOrganization',
    code: '400-1',
    when: 'without any known property',
    request: { body: { nmae: 'Kopi' } },
  },
  {
    operation: 'updateOrganization',
    code: '409-1',
    when: 'with the name of another',
    request: { body: { name: 'ratnap' } },
  },
  {
    operation: 'setDefaultOrganization',
    code: '400-1',
    when: 'with another organization in the body',
    request: { body: { organization_uuid: RATNAP } },
  },
  {
    operation: 'addOrganizationMember',
    code: '404-1',
    when: 'of an unknown user',
    request: { body: { member_uuid: UNKNOWN } },
  },
  {
    operation: 'addOrganizationMember',
    code: '409-1',
    when: 'of a user who is a member already',
    request: { path: { uuid: KOPI_NUSA }, body: { member_uuid: MEMBER } },
  },
  ...(
    [
      [
        '404-1',
        'with a new one whom nobody knows',
        { organization_members_added: levels(2, UNKNOWN) },
      ],
      [
        '404-1',
        'with another level for a stranger',
        { organization_members_updated: levels(1, UNKNOWN) },
      ],
      ['404-1', 'without a stranger', { organization_members_deleted: levels(1, UNKNOWN) }],
      [
        '409-1',
        'with a new one who is one already',
        { organization_members_added: levels(1, MEMBER) },
      ],
      [
        '409-3',
        'with the last admin as a member',
        { organization_members_updated: levels(2, DEMO_USER) },
      ],
      ['409-3', 'without the last admin', { organization_members_deleted: levels(1, DEMO_USER) }],
      [
        '409-3',
        'with the last admin as a member, and with an admin who cannot log in',
        {
          organization_members_added: levels(1, NEWCOMER),
          organization_members_updated: levels(2, DEMO_USER),
        },
      ],
      ['400-1', 'without any known property', { organization_members_removed: levels(1, MEMBER) }],
      [
        '400-1',
        'with a new one who is named twice',
        { organization_members_added: levels(2, NEWCOMER, NEWCOMER) },
      ],
      [
        '400-1',
        'with two levels for a member',
        { organization_members_updated: [...levels(1, MEMBER), ...levels(2, MEMBER)] },
      ],
      [
        '400-1',
        'without a member who is named twice',
        { organization_members_deleted: levels(2, MEMBER, MEMBER) },
      ],
      [
        '400-1',
        'with another level for a new one',
        {
          organization_members_added: levels(2, NEWCOMER),
          organization_members_updated: levels(1, NEWCOMER),
        },
      ],
      [
        '400-1',
        'with a new one who is removed',
        {
          organization_members_added: levels(2, NEWCOMER),
          organization_members_deleted: levels(2, NEWCOMER),
        },
      ],
      [
        '400-1',
        'with another level for a member who is removed',
        {
          organization_members_updated: levels(1, MEMBER),
          organization_members_deleted: levels(1, MEMBER),
        },
      ],
    ] as const
  ).map(([code, when, body]): Case => ({
    operation: 'manageOrganizationMembers',
    code,
    when,
    request: { body },
  })),
  {
    operation: 'removeOrganizationMember',
    code: '404-1',
    when: 'of a user who is not a member',
    request: { path: { organization_uuid: RATNAP } },
  },
  {
    operation: 'removeOrganizationMember',
    code: '409-3',
    when: 'of the last admin',
    request: { path: { uuid: DEMO_USER } },
  },
];

function named(...uuids: string[]): { organization_members: ReturnType<typeof levels> } {
  return { organization_members: levels(2, ...uuids) };
}

function levels(
  user_level: number,
  ...uuids: string[]
): { user_uuid: string; user_level: number }[] {
  return uuids.map((user_uuid) => ({ user_uuid, user_level }));
}

import { MEMBER, DEMO_USER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { put } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import { MEMBER_CASES } from './member-cases.ts';
import { addStranger, arrange, consoleOf, demote, standInside, STRANGER } from './team.ts';
import type { Case } from '../case.ts';
import type { OperationId } from '../client.ts';

/** The operations on one project. True if plain members may do them. */
const ON_A_PROJECT: [OperationId, byMembers: boolean][] = [
  ['getProject', true],
  ['updateProject', false],
  ['deleteProject', false],
  ['setPrimaryProject', true],
  ['releasePrimaryProject', true],
  ['listProjectMembers', true],
  ['addProjectMember', false],
  ['changeProjectMemberLevel', false],
  ['removeProjectMember', false],
];

const path = { uuid: STOREFRONT };

const ACCESS_CASES = ON_A_PROJECT.flatMap(([operation, byMembers]): Case[] => [
  {
    operation,
    code: '404-1',
    when: 'of an unknown project',
    request: { path: { uuid: UNKNOWN } },
  },
  {
    operation,
    code: '403-1',
    when: 'of a project without the caller as a member',
    given: (client) =>
      arrange(client, (state) => {
        demote(state, null);
      }),
    request: { path },
  },
  ...(byMembers
    ? []
    : [
        {
          operation,
          code: '403-2',
          when: 'as a plain member',
          given: (client) => arrange(client, demote),
          request: { path },
        } satisfies Case,
      ]),
]);

const CREATE = { name: 'roastery', organization_uuid: KOPI_NUSA };

const CREATE_CASES = (
  [
    ['404-1', 'in an unknown organization', { ...CREATE, organization_uuid: UNKNOWN }],
    ['404-1', 'with an unknown member', withMembers(UNKNOWN)],
    ['400-1', 'with a member who is not in the organization', withMembers(STRANGER)],
    ['400-1', 'with a member who is named twice', withMembers(MEMBER, MEMBER)],
    ['409-1', 'with the caller among the members', withMembers(DEMO_USER)],
    ['409-1', 'under a name that is taken', { ...CREATE, name: 'storefront' }],
    ['409-1', 'under a name that is taken in another case', { ...CREATE, name: 'StoreFRONT' }],
  ] as const
).map(([code, when, body]): Case => ({
  operation: 'createProject',
  code,
  when,
  given: (client) => arrange(client, addStranger),
  request: { body },
}));

const UPDATE_CASES = (
  [
    ['400-1', 'to another organization', { organization_uuid: RATNAP }],
    ['400-1', 'to let in who is not in the organization', added(STRANGER)],
    ['400-1', 'to let somebody in twice', added(MEMBER, MEMBER)],
    ['400-1', 'to change somebody twice', updated(MEMBER, 1, MEMBER)],
    ['400-1', 'to remove somebody twice', deleted(MEMBER, MEMBER)],
    ['400-1', 'to let in and to change somebody', { ...added(MEMBER), ...updated(MEMBER, 1) }],
    ['400-1', 'to let in and to remove somebody', { ...added(MEMBER), ...deleted(MEMBER) }],
    ['400-1', 'to change and to remove somebody', { ...updated(MEMBER, 1), ...deleted(MEMBER) }],
    [
      '400-1',
      'to remove somebody in both spellings',
      { ...deleted(MEMBER), project_member_deleted: [{ user_uuid: MEMBER }] },
    ],
    ['400-1', 'to nothing that it knows', { nmae: 'shop' }],
    [
      '400-1',
      'to let in, in the spelling of the page, who is not in the organization',
      { project_member_added: [{ user_uuid: STRANGER, user_level: 2 }] },
    ],
    ['404-1', 'to let in an unknown user', added(UNKNOWN)],
    ['404-1', 'to change who is no member', updated(STRANGER, 1)],
    ['404-1', 'to remove who is no member', deleted(STRANGER)],
    ['409-1', 'to a name that is taken', { name: 'Warehouse' }],
    ['409-1', 'to let in a member', added(MEMBER)],
    ['409-3', 'to demote the last admin', updated(DEMO_USER, 2)],
    ['409-3', 'to remove the last admin', deleted(DEMO_USER)],
    [
      '409-3',
      'to a new name, when the last admin would leave',
      { name: 'shop', ...deleted(DEMO_USER) },
    ],
  ] as const
).map(([code, when, body]): Case => ({
  operation: 'updateProject',
  code,
  when,
  given: (client) => arrange(client, addStranger),
  request: { path, body },
}));

export const PROJECTS_CASES: Case[] = [
  ...ACCESS_CASES,
  ...CREATE_CASES,
  ...UPDATE_CASES,
  ...MEMBER_CASES,
  {
    operation: 'createProject',
    code: '403-1',
    when: 'in an organization of others',
    given: (client) => consoleOf(client),
    request: { body: { ...CREATE, organization_uuid: RATNAP } },
  },
  {
    operation: 'createProject',
    code: '403-3',
    when: 'in a suspended organization',
    scenario: 'suspended',
  },
  {
    operation: 'deleteProject',
    code: '409-2',
    when: 'that holds a volume',
    given: (client) =>
      arrange(client, (state) => {
        put(state.volumes, VOLUME.uuid, VOLUME);
      }),
    request: { path },
  },
  ...(['setPrimaryProject', 'releasePrimaryProject'] as const).map((operation): Case => ({
    operation,
    code: '403-1',
    when: 'as an admin of the organization without a membership of the project',
    given: (client) =>
      arrange(client, (state) => {
        standInside(state, DEMO_USER, null);
      }),
  })),
];

const AT = '2026-02-01T02:00:00.000Z';

const VOLUME = {
  uuid: '6d8f0b2c-4e1a-4c37-9b5d-8a7c6e5f4d32',
  id: 1900,
  organization_uuid: KOPI_NUSA,
  project_uuid: STOREFRONT,
  user_uuid: DEMO_USER,
  label: 'shop-data',
  size_gb: 10,
  pricing_uuid: 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02',
  volume_type: 'external',
  is_used: false,
  mount_point: null,
  machine_uuid: null,
  attached_at: null,
  paid_until: '2026-12-01T00:00:00.000Z',
  created_at: AT,
  updated_at: AT,
} as const;

function withMembers(...users: string[]) {
  return { ...CREATE, project_members: users.map((user_uuid) => ({ user_uuid, user_level: 2 })) };
}

function added(...users: string[]) {
  return { project_members_added: users.map((user_uuid) => ({ user_uuid, user_level: 2 })) };
}

function updated(user_uuid: string, user_level: 1 | 2, ...others: string[]) {
  const users = [user_uuid, ...others].map((one) => ({ user_uuid: one, user_level }));
  return { project_members_updated: users };
}

function deleted(...users: string[]) {
  return { project_members_deleted: users.map((user_uuid) => ({ user_uuid })) };
}

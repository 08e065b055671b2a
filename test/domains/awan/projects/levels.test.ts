// Rights by the level in the organization and the one in the project, operation by operation.
import { expect, it } from '@jest/globals';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { Client } from '../client.ts';
import { addUser, arrange, standInside, standOutside, STRANGER } from './team.ts';
import type { OperationId, Request } from '../client.ts';
import type { Standing } from './team.ts';

/** A member of the organization who can join the project. */
const COLLEAGUE = 'a0c2e4f6-1b3d-4c5e-9f70-8d6b4a2c0e18';

/** The askers: a level in the organization and one in the project. */
const ASKERS = {
  stranger: [null, null],
  'former member of the organization': [null, 1],
  colleague: [2, null],
  member: [2, 2],
  admin: [2, 1],
  'admin of the organization': [1, null],
} satisfies Record<string, [Standing, Standing]>;

const path = { uuid: STOREFRONT };
const others = { uuid: STOREFRONT, useruuid: STRANGER };
const own = { uuid: STOREFRONT, useruuid: DEMO_USER };
const join = { path, body: { member_uuid: COLLEAGUE } };

// The answers stand in the order of the askers. 200 means that nothing is refused.
const TABLE: [OperationId, Request, string[]][] = [
  ['createProject', {}, ['403-1', '403-1', '200', '200', '200', '200']],
  ['listProjects', {}, ['200', '200', '200', '200', '200', '200']],
  ['getProject', { path }, ['403-1', '403-1', '403-1', '200', '200', '200']],
  ['listProjectMembers', { path }, ['403-1', '403-1', '403-1', '200', '200', '200']],
  ['updateProject', { path }, ['403-1', '403-1', '403-1', '403-2', '200', '200']],
  ['deleteProject', { path }, ['403-1', '403-1', '403-1', '403-2', '200', '200']],
  ['setPrimaryProject', { path }, ['403-1', '403-1', '403-1', '200', '200', '403-1']],
  ['releasePrimaryProject', { path }, ['403-1', '403-1', '403-1', '200', '200', '403-1']],
  ['addProjectMember', join, ['403-1', '403-1', '403-1', '403-2', '200', '200']],
  [
    'changeProjectMemberLevel',
    { path: others },
    ['403-1', '403-1', '403-1', '403-2', '200', '200'],
  ],
  ['removeProjectMember', { path: others }, ['403-1', '403-1', '403-1', '403-2', '200', '200']],
  ['removeProjectMember', { path: own }, ['403-1', '403-1', '403-1', '200', '200', '404-1']],
];

const rows = TABLE.flatMap(([operation, request, answers]) =>
  Object.entries(ASKERS).map(([asker, [outside, inside]], index) => ({
    operation,
    whom: 'useruuid' in (request.path ?? {}) ? (request.path === own ? 'oneself' : 'another') : '',
    asker,
    outside,
    inside,
    request,
    answer: answers[index],
  })),
);

it.each(rows)(
  'answers $answer for $operation $whom of a $asker',
  async ({ operation, outside, inside, request, answer }) => {
    const client = await Client.open();
    arrange(client, (state) => {
      for (const uuid of [STRANGER, COLLEAGUE]) {
        addUser(state, uuid);
        standOutside(state, uuid, 2);
      }
      standInside(state, STRANGER, 2);
      // Somebody else is an admin, so that nobody is the last one.
      standInside(state, MEMBER, 1);
      standOutside(state, DEMO_USER, outside);
      standInside(state, DEMO_USER, inside);
    });
    if (answer === '200') {
      expect(await client.call(operation, request)).toMatchObject({ status: 200 });
    } else {
      expect(await client.refused(operation, request)).toMatchObject({ error_code: answer });
    }
  },
);

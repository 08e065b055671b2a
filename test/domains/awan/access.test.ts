// Rights at each level, against a table that states them in other words than the code.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  belongsTo,
  groupFor,
  organizationFor,
  projectFor,
} from '../../../server/domains/awan/access.ts';
import { DEMO_USER, MEMBER } from '../../../server/domains/awan/accounts/first.ts';
import { FIRST } from '../../../server/domains/awan/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../server/domains/awan/projects/first.ts';
import { Failure } from '../../../server/world/failure.ts';
import { Random } from '../../../server/world/random.ts';
import { NOW, UNKNOWN } from './client.ts';
import { organizationIn, projectIn, standInside, standOutside, userIn } from './projects/team.ts';
import type { Demand } from '../../../server/domains/awan/access.ts';
import type { Context, State } from '../../../server/domains/awan/state.ts';
import type { Standing } from './projects/team.ts';

/** A user's level in a project, from the levels in its organization and in the project itself. */
const IN_A_PROJECT: Record<string, Standing> = {
  'null null': null,
  'null 2': null,
  'null 1': null,
  '2 null': null,
  '2 2': 2,
  '2 1': 1,
  '1 null': 1,
  '1 2': 1,
  '1 1': 1,
};

/** The rights of each level: to see or use things, to govern them, and to make more of them. */
const ALLOWED = {
  active: {
    null: { see: '403-1', govern: '403-1', grow: '403-1', both: '403-1' },
    2: { see: 'ok', govern: '403-2', grow: 'ok', both: '403-2' },
    1: { see: 'ok', govern: 'ok', grow: 'ok', both: 'ok' },
  },
  suspended: {
    null: { see: '403-1', govern: '403-1', grow: '403-1', both: '403-1' },
    2: { see: 'ok', govern: '403-2', grow: '403-3', both: '403-2' },
    1: { see: 'ok', govern: 'ok', grow: '403-3', both: '403-3' },
  },
} as const;

const DEMANDS = {
  see: {},
  govern: { admin: true },
  grow: { grows: true },
  both: { admin: true, grows: true },
} satisfies Record<string, Demand>;

type Wish = keyof typeof DEMANDS;

const wishes = fc.constantFrom<Wish>('see', 'govern', 'grow', 'both');
const standings = fc.constantFrom<Standing>(null, 1, 2);
const users = fc.constantFrom(DEMO_USER, MEMBER);
const scenes = fc.record({
  places: fc.dictionary(users, fc.record({ outside: standings, inside: standings }), {
    minKeys: 2,
  }),
  suspended: fc.constantFrom(null, 'credit' as const, 'operator' as const),
  user: users,
});

/** The first state. Its organizations and projects may be changed in place. */
function copyOfDemo(): State {
  const { organizations, projects } = FIRST.demo;
  const copies = JSON.parse(JSON.stringify({ organizations, projects })) as Partial<State>;
  return { ...FIRST.demo, ...copies };
}

/** A user's context in a state with random memberships and suspension. */
function contextOf({
  places,
  suspended,
  user,
}: typeof scenes extends fc.Arbitrary<infer T> ? T : never): Context {
  const state = copyOfDemo();
  for (const [uuid, { outside, inside }] of Object.entries(places)) {
    standOutside(state, uuid, outside);
    standInside(state, uuid, inside);
  }
  organizationIn(state).suspended = suspended;
  return contextFor(state, user);
}

function contextFor(state: State, user: string): Context {
  return {
    state,
    principal: userIn(state, user),
    now: Date.parse(NOW),
    random: new Random({ random: 1 }),
    send: () => undefined,
    schedule: () => undefined,
    isNext: () => false,
    scheduleNext: () => undefined,
  };
}

function answerOf(ask: () => unknown): string | undefined {
  try {
    ask();
    return 'ok';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
}

describe('the rights', () => {
  it('in an organization are those of the table, in any state of the projects', () => {
    fc.assert(
      fc.property(scenes, wishes, (scene, wish) => {
        const context = contextOf(scene);
        const table = ALLOWED[scene.suspended ? 'suspended' : 'active'];
        const expected = table[`${scene.places[scene.user]?.outside ?? null}`][wish];
        const demand = DEMANDS[wish];
        expect(answerOf(() => organizationFor(context, KOPI_NUSA, demand))).toBe(expected);
        expect(answerOf(() => groupFor(context, 'organizations', KOPI_NUSA, demand))).toBe(
          expected,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('in a project are those of the tables', () => {
    fc.assert(
      fc.property(scenes, wishes, (scene, wish) => {
        const context = contextOf(scene);
        const { outside, inside } = scene.places[scene.user] ?? { outside: null, inside: null };
        const level = IN_A_PROJECT[`${outside} ${inside}`] ?? null;
        const expected = ALLOWED[scene.suspended ? 'suspended' : 'active'][`${level}`][wish];
        const demand = DEMANDS[wish];
        expect(answerOf(() => projectFor(context, STOREFRONT, demand))).toBe(expected);
        expect(answerOf(() => groupFor(context, 'projects', STOREFRONT, demand))).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.values(DEMANDS))('do not exist for an unknown id, asked for with %j', (demand) => {
    const context = contextFor(FIRST.suspended, DEMO_USER);
    expect(answerOf(() => organizationFor(context, UNKNOWN, demand))).toBe('404-1');
    expect(answerOf(() => projectFor(context, UNKNOWN, demand))).toBe('404-1');
    expect(answerOf(() => groupFor(context, 'projects', KOPI_NUSA, demand))).toBe('404-1');
    expect(answerOf(() => groupFor(context, 'organizations', STOREFRONT, demand))).toBe('404-1');
  });
});

describe('a group', () => {
  const context = contextFor(FIRST.demo, DEMO_USER);

  it('of an organization is the organization without a project', () => {
    const { organization, project } = groupFor(context, 'organizations', KOPI_NUSA);
    expect([organization.uuid, project]).toEqual([KOPI_NUSA, null]);
  });

  it('of a project is the project with its organization', () => {
    const { organization, project } = groupFor(context, 'projects', STOREFRONT);
    expect([organization.uuid, project?.uuid]).toEqual([KOPI_NUSA, STOREFRONT]);
    expect(projectFor(context, STOREFRONT)).toEqual({ organization, project });
  });

  const ownersOf = (organization_uuid: string, project_uuid: string | null) => ({
    organization_uuid,
    project_uuid,
  });

  it.each([
    [true, 'organizations', KOPI_NUSA, ownersOf(KOPI_NUSA, null)],
    [false, 'organizations', KOPI_NUSA, ownersOf(KOPI_NUSA, STOREFRONT)],
    [false, 'organizations', KOPI_NUSA, ownersOf(RATNAP, null)],
    [true, 'projects', STOREFRONT, ownersOf(KOPI_NUSA, STOREFRONT)],
    [false, 'projects', STOREFRONT, ownersOf(KOPI_NUSA, WAREHOUSE)],
    [false, 'projects', STOREFRONT, ownersOf(KOPI_NUSA, null)],
  ] as const)('has only its own resources: %s for %s %s and %j', (expected, type, uuid, owners) => {
    expect(belongsTo(groupFor(context, type, uuid), owners)).toBe(expected);
  });
});

it('gives the record itself, which can be changed in place', () => {
  const state = copyOfDemo();
  const context = contextFor(state, DEMO_USER);
  organizationFor(context, KOPI_NUSA).name = 'Kopi Kita';
  projectFor(context, STOREFRONT).project.name = 'shop';
  expect([organizationIn(state).name, projectIn(state).name]).toEqual(['Kopi Kita', 'shop']);
});

// Some rules of projects hold after any history of requests, by any users.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { projectsHandlers } from '../../../../server/domains/awan/projects/handlers.ts';
import { Project } from '../../../../server/domains/awan/projects/project.ts';
import { Failure } from '../../../../server/world/failure.ts';
import { Random } from '../../../../server/world/random.ts';
import { find, readAll } from '../../../../server/world/table.ts';
import { NOW } from '../client.ts';
import { addUser, standOutside, STRANGER, userIn } from './team.ts';
import type { Context, State } from '../../../../server/domains/awan/state.ts';

const users = fc.constantFrom(DEMO_USER, MEMBER, STRANGER);
const levels = fc.constantFrom(1 as const, 2 as const);
const lists = fc.uniqueArray(fc.record({ user_uuid: users, user_level: levels }), {
  maxLength: 2,
  selector: ({ user_uuid }) => user_uuid,
});
const names = fc.constantFrom('one', 'One', 'two', 'T W O', 't-w-o');

type OperationId = keyof typeof projectsHandlers;

interface Step {
  operation: OperationId;
  user: string;
  /** Picks one of the existing projects. */
  which: number;
  name: string;
  organization_uuid: string;
  member: string;
  user_level: 1 | 2;
  added: { user_uuid: string; user_level: 1 | 2 }[];
  updated: Step['added'];
  deleted: Step['added'];
}

const stepsOf = (
  operations: OperationId[],
  members: fc.Arbitrary<Step['added']>,
): fc.Arbitrary<Step> =>
  fc.record({
    operation: fc.constantFrom(...operations),
    user: users,
    which: fc.nat(),
    name: names,
    organization_uuid: fc.constantFrom(KOPI_NUSA, RATNAP),
    member: users,
    user_level: levels,
    added: members,
    updated: members,
    deleted: members,
  });

// The cast: these are all the keys.
const ANY = stepsOf(Object.keys(projectsHandlers) as OperationId[], lists);

/** Steps that give names and take them back. Little else could refuse them. */
const NAMING = stepsOf(
  ['createProject', 'createProject', 'updateProject', 'deleteProject'],
  fc.constant([]),
);

function firstState(): State {
  const { users, organizations, projects } = FIRST.demo;
  const copies = JSON.parse(JSON.stringify({ users, organizations, projects })) as Partial<State>;
  const state = { ...FIRST.empty, ...copies };
  addUser(state, STRANGER);
  standOutside(state, STRANGER, 2);
  return state;
}

/** Takes a step as the pipeline does. A refused step leaves the state as it was. */
function after(state: State, step: Step, random: Random): State {
  const draft = {
    ...state,
    projects: JSON.parse(JSON.stringify(state.projects)) as State['projects'],
  };
  const principal = userIn(draft, step.user);
  const rest = {
    now: Date.parse(NOW),
    random,
    send: () => undefined,
    schedule: () => undefined,
    isNext: () => false,
    scheduleNext: () => undefined,
  };
  try {
    perform(step, { state: draft, principal, ...rest });
    return draft;
  } catch (error) {
    if (error instanceof Failure) return state;
    throw error;
  }
}

function perform(step: Step, context: Context): void {
  const { operation, name, organization_uuid, member, user_level, added, updated, deleted } = step;
  const projects = readAll(context.state.projects);
  const uuid = projects[step.which % projects.length]?.uuid ?? '';
  const body = {
    name,
    ...(operation === 'createProject' ? { organization_uuid } : {}),
    project_members: added,
    project_members_added: added,
    project_members_updated: updated,
    project_members_deleted: deleted,
    member_uuid: member,
    user_level,
  };
  const request = { path: { uuid, useruuid: member }, query: {}, headers: {}, body };
  // The cast: each operation finds what it needs in this request, and more.
  projectsHandlers[operation](request as never, context);
}

/** The state at the end of a history. */
function outcomeOf(history: Step[]): State {
  const random = new Random({ random: 1 });
  return history.reduce((state, step) => after(state, step, random), firstState());
}

/** The number of times that each value occurs. */
function counts(values: string[]): number[] {
  return Object.values(Object.groupBy(values, (value) => value)).map((same) => same?.length ?? 0);
}

function holdsAlways(
  check: (projects: Project[], state: State) => void,
  steps: fc.Arbitrary<Step> = ANY,
): void {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (history) => {
      const state = outcomeOf(history);
      check(readAll(state.projects), state);
    }),
  );
}

it('every project has an admin', () => {
  holdsAlways((projects) => {
    for (const { members } of projects) {
      expect(Object.values(members).map((one) => one.user_level)).toContain(1);
    }
  });
});

it('every member of a project is one of its organization', () => {
  holdsAlways((projects, { organizations }) => {
    for (const { organization_uuid, members } of projects) {
      const outer = Object.keys(find(organizations, organization_uuid)?.members ?? {});
      expect(outer).toEqual(expect.arrayContaining(Object.keys(members)));
    }
  });
});

it('no user has two primary projects in an organization', () => {
  holdsAlways((projects) => {
    const marks = projects.flatMap(({ organization_uuid, members }) =>
      Object.entries(members)
        .filter(([, { is_default }]) => is_default)
        .map(([user]) => `${user} ${organization_uuid}`),
    );
    expect(counts(marks).every((count) => count === 1)).toBe(true);
  });
});

it('names, without their case, and slugs are unique inside an organization', () => {
  holdsAlways((projects) => {
    const keys = (of: 'name' | 'slug') =>
      projects.map((one) => `${one.organization_uuid} ${one[of].toLowerCase()}`);
    expect(counts(keys('name')).every((count) => count === 1)).toBe(true);
    expect(counts(keys('slug')).every((count) => count === 1)).toBe(true);
  }, NAMING);
});

it('every project keeps its schema', () => {
  holdsAlways((projects) => {
    for (const project of projects) expect(Project.parse(project)).toEqual(project);
  });
});

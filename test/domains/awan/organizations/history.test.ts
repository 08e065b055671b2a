// Some rules of organizations and their members hold for any requests in any order.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { USERS } from '../../../../server/domains/awan/accounts/first.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { foundOrganization } from '../../../../server/domains/awan/organizations/founding.ts';
import { organizationsHandlers } from '../../../../server/domains/awan/organizations/handlers.ts';
import { changeMembers } from '../../../../server/domains/awan/organizations/members.ts';
import {
  makeDefault,
  membershipsOf,
} from '../../../../server/domains/awan/organizations/memberships.ts';
import { checkName } from '../../../../server/domains/awan/organizations/names.ts';
import { Failure } from '../../../../server/world/failure.ts';
import { Random } from '../../../../server/world/random.ts';
import { all, find } from '../../../../server/world/table.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { State, WorldContext } from '../../../../server/domains/awan/state.ts';

type Step = (context: WorldContext) => void;

const ACTIVE = USERS.filter(({ status }) => status === 'active').map(({ uuid }) => uuid);

const user = fc.constantFrom(...USERS.map(({ uuid }) => uuid));
const level = fc.constantFrom(1 as const, 2 as const);
const assignments = fc.array(fc.record({ user_uuid: user, user_level: level }), { maxLength: 2 });

// Some names make one slug, and some slugs with numbers are the slugs of other names.
const name = fc.constantFrom('Teh', 'teh', 'Teh 2', 'Kopi Nusa', '!', '?', 'Organization');
const founding = fc.record({ name, founder: fc.constantFrom(...ACTIVE) });
const change = fc.record({
  added: assignments,
  updated: assignments,
  deleted: fc.array(fc.record({ user_uuid: user }), { maxLength: 2 }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  founding.map((plan): Step => (context) => {
    checkName(context.state, plan.name);
    foundOrganization(context, plan);
  }),
  // This is what a verification does. It takes the name as it is.
  founding.map((plan): Step => (context) => {
    const { uuid } = foundOrganization(context, plan);
    makeDefault(context, plan.founder, uuid);
  }),
  fc.tuple(fc.nat(), change).map(([chosen, changes]): Step => (context) => {
    const organizations = all(context.state.organizations);
    const organization = organizations[chosen % organizations.length];
    if (organization) changeMembers(context, organization, changes);
  }),
  fc.tuple(fc.nat(), name).map(([chosen, wanted]): Step => (context) => {
    const organizations = all(context.state.organizations);
    const organization = organizations[chosen % organizations.length];
    if (organization) rename(context, organization, wanted);
  }),
  fc.tuple(fc.nat(), user).map(([chosen, who]): Step => (context) => {
    const memberships = membershipsOf(context.state, who);
    const membership = memberships[chosen % memberships.length];
    if (membership) makeDefault(context, who, membership.organization.uuid);
  }),
);

/** Renames an organization as one of its admins does. */
function rename(context: WorldContext, { uuid, members }: Organization, wanted: string): void {
  const admin = ACTIVE.find((one) => members[one]?.user_level === 1) ?? '';
  const principal = find(context.state.users, admin);
  if (!principal) throw new Error(`The organization ${uuid} has no admin`);
  const request = { path: { uuid }, query: {}, headers: {}, body: { name: wanted } };
  // The cast: the operation has no other parameters, and its type calls them never.
  organizationsHandlers.updateOrganization(request as never, { ...context, principal });
}

/** The state after the steps. A refused step changes nothing. */
function after(steps: readonly Step[]): State {
  let state: State = structuredClone(FIRST.demo);
  const random = new Random({ random: 1 });
  steps.forEach((one, index) => {
    const now = Date.parse('2026-03-10T03:00:00Z') + index;
    const draft = structuredClone(state);
    const context = {
      state: draft,
      now,
      random,
      send: () => undefined,
      schedule: () => undefined,
      isNext: () => false,
      scheduleNext: () => undefined,
    };
    if (
      succeeds(() => {
        one(context);
      })
    )
      state = draft;
  });
  return state;
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

const histories = fc.array(step, { minLength: 1, maxLength: 15 });

it('leaves every organization with an active admin', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      for (const { members } of all(after(steps).organizations)) {
        expect(ACTIVE.some((one) => members[one]?.user_level === 1)).toBe(true);
      }
    }),
  );
});

it('leaves every user with organizations exactly one default', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const state = after(steps);
      for (const { uuid } of USERS) {
        const memberships = membershipsOf(state, uuid);
        const count = memberships.filter(({ member }) => member.is_default).length;
        expect(count).toBe(Math.min(1, memberships.length));
      }
    }),
  );
});

it('gives every organization a slug of its own', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const slugs = all(after(steps).organizations).map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
    }),
  );
});

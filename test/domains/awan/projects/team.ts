// Places of users in the demo user's organization and in its project storefront, to set a scene.
import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { issueToken } from '../../../../server/domains/awan/accounts/tokens.ts';
import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { Random } from '../../../../server/world/random.ts';
import { find, put } from '../../../../server/world/table.ts';
import { NOW } from '../client.ts';
import type { User } from '../../../../server/domains/awan/accounts/user.ts';
import type { Organization } from '../../../../server/domains/awan/organizations/organization.ts';
import type { Project } from '../../../../server/domains/awan/projects/project.ts';
import type { State } from '../../../../server/domains/awan/state.ts';
import type { Client } from '../client.ts';

/** A level, or null for no membership. */
export type Standing = 1 | 2 | null;

/** A user without any membership, once addUser() has made one. */
export const STRANGER = 'f1b3d5c7-9a8e-4f60-8d2c-4b6a8e0c2d17';

const TIMES = { created_at: '2026-01-05T02:20:00.000Z', updated_at: '2026-01-05T02:20:00.000Z' };

/** Sets a scene. @returns the client itself */
export function arrange(client: Client, change: (state: State) => void): Client {
  client.set(change);
  return client;
}

export function userIn(state: State, uuid: string): User {
  return known(find(state.users, uuid));
}

export function organizationIn(state: State, uuid = KOPI_NUSA): Organization {
  return known(find(state.organizations, uuid));
}

export function projectIn(state: State, uuid = STOREFRONT): Project {
  return known(find(state.projects, uuid));
}

/** Gives a user a place in Kopi Nusa, or none. */
export function standOutside(state: State, user: string, user_level: Standing): void {
  const { members } = organizationIn(state);
  Reflect.deleteProperty(members, user);
  if (user_level) members[user] = { ...TIMES, user_level, is_default: false };
}

/** Gives a user a place in storefront, or none. */
export function standInside(state: State, user: string, user_level: Standing): void {
  const { members } = projectIn(state);
  Reflect.deleteProperty(members, user);
  const uuid = `${STOREFRONT.slice(0, 24)}${user.slice(24)}`;
  if (user_level) members[user] = { ...TIMES, uuid, user_level, is_default: false };
}

/** Makes the demo user a plain member of Kopi Nusa, and of storefront or of no project there. */
export function demote(state: State, inside: 2 | null = 2): void {
  standOutside(state, DEMO_USER, 2);
  standInside(state, DEMO_USER, inside);
}

/** Adds a user who has no membership, and has never logged in. */
export function addUser(state: State, uuid: string): void {
  const username = uuid === STRANGER ? 'stranger' : 'colleague';
  const own = { uuid, username, email: `${username}@example.com`, last_login: null };
  put(state.users, uuid, { ...userIn(state, MEMBER), ...own });
}

/** Adds the stranger. */
export function addStranger(state: State): void {
  addUser(state, STRANGER);
}

/** The console of another user, without a login. */
export function consoleOf(client: Client, user = MEMBER): Client {
  const random = new Random({ random: 1 });
  return client.as(issueToken(userIn(client.state, user), Date.parse(NOW), random));
}

function known<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('The state lacks what a scene needs');
  return record;
}

import { readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { folded, freeSlug, slugOf } from '../slug.ts';
import type { State } from '../state.ts';
import type { Organization } from './organization.ts';

/**
 * Checks that no other organization has a name. Two names are the same if their slugs are. Names without a letter or
 * digit have no slug, and are compared themselves.
 * @param own id of an organization that may have the name
 * @throws Failure 409-1 if another organization has it
 */
export function checkName(state: State, wanted: string, own?: string): void {
  const key = keyOf(wanted);
  if (others(state, own).some(({ name }) => keyOf(name) === key)) {
    throw refusal('409-1', 'An organization has this name already');
  }
}

/** A slug for a name that no other organization has. @param own id of the organization, if it exists already */
export function slugFor(state: State, name: string, own?: string): string {
  const taken = new Set(others(state, own).map(({ slug }) => slug));
  return freeSlug(name, 'organization', taken);
}

function keyOf(name: string): string {
  return slugOf(name) || folded(name);
}

function others({ organizations }: State, own: string | undefined): Organization[] {
  return readAll(organizations).filter(({ uuid }) => uuid !== own);
}

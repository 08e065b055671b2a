import { IndexBy } from '../../../world/index-by.ts';
import { refusal } from '../failures.ts';
import { folded, freeSlug, slugOf } from '../slug.ts';
import type { State } from '../state.ts';
import type { Organization } from './organization.ts';

const BY_NAME = new IndexBy<Organization>(({ name }) => [keyOf(name)]);

const BY_SLUG = new IndexBy<Organization>(({ slug }) => [slug]);

/**
 * Checks that no other organization has a name. Two names are the same if their slugs are. Names without a letter or
 * digit have no slug, and are compared themselves.
 * @param own id of an organization that may have the name
 * @throws Failure 409-1 if another organization has it
 */
export function checkName(state: State, wanted: string, own?: string): void {
  if (isOthers(BY_NAME, state, keyOf(wanted), own)) {
    throw refusal('409-1', 'An organization has this name already');
  }
}

/** A slug for a name that no other organization has. @param own id of the organization, if it exists already */
export function slugFor(state: State, name: string, own?: string): string {
  return freeSlug(lowerSlugOf(name) || 'organization', (slug) =>
    isOthers(BY_SLUG, state, slug, own),
  );
}

function keyOf(name: string): string {
  return lowerSlugOf(name) || folded(name);
}

function lowerSlugOf(name: string): string {
  return slugOf(folded(name));
}

function isOthers(
  index: IndexBy<Organization>,
  { organizations }: State,
  key: string,
  own: string | undefined,
): boolean {
  return index.read(organizations, key).some(({ uuid }) => uuid !== own);
}

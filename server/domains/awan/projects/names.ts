import { IndexBy } from '../../../world/index-by.ts';
import { refusal } from '../failures.ts';
import { folded, freeSlug, slugOf } from '../slug.ts';
import type { State } from '../state.ts';
import type { Project } from './project.ts';

const BY_NAME = new IndexBy<Project>(({ organization_uuid, name }) => [
  within(organization_uuid, folded(name)),
]);

const BY_SLUG = new IndexBy<Project>(({ organization_uuid, slug }) => [
  within(organization_uuid, folded(slug)),
]);

/**
 * A new name for a project, and its slug. Both are unique inside the organization, whatever their letter case.
 * @param project its organization, and the project itself if it exists already
 * @throws Failure 409-1 if another project of the organization has the name, in any spelling
 */
export function nameFor(
  { projects }: State,
  name: string,
  { organization_uuid, uuid }: Pick<Project, 'organization_uuid'> & { uuid?: string },
): Pick<Project, 'name' | 'slug'> {
  const isTaken = (index: IndexBy<Project>, text: string) =>
    index.read(projects, within(organization_uuid, text)).some((one) => one.uuid !== uuid);
  if (isTaken(BY_NAME, folded(name))) throw refusal('409-1', 'The project name is in use');
  return {
    name,
    slug: freeSlug(slugOf(name) || 'project', (slug) => isTaken(BY_SLUG, folded(slug))),
  };
}

/** The key of a text that is unique inside an organization. */
function within(organization: string, text: string): string {
  return `${organization} ${text}`;
}

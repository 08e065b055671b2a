import { readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { folded, freeSlug } from '../slug.ts';
import type { State } from '../state.ts';
import type { Project } from './project.ts';

/**
 * A new name for a project, and its slug. Both are unique inside the organization.
 * @param project its organization, and the project itself if it exists already
 * @throws Failure 409-1 if another project of the organization has the name, in any spelling
 */
export function nameFor(
  { projects }: State,
  name: string,
  { organization_uuid, uuid }: Pick<Project, 'organization_uuid'> & { uuid?: string },
): Pick<Project, 'name' | 'slug'> {
  const others = readAll(projects).filter(
    (one) => one.organization_uuid === organization_uuid && one.uuid !== uuid,
  );
  if (others.some((one) => folded(one.name) === folded(name))) {
    throw refusal('409-1', 'The project name is in use');
  }
  const taken = new Set(others.map(({ slug }) => slug));
  return { name, slug: freeSlug(name, 'project', taken) };
}

import { IndexBy } from '../../world/index-by.ts';
import { find } from '../../world/table.ts';
import { belongsTo } from './access.ts';
import { notFound } from './failures.ts';
import { nextId } from './state.ts';
import { instant } from './times.ts';
import type { Table } from '../../world/table.ts';
import type { Group } from './access.ts';
import type { Resource } from './fields.ts';
import type { Context } from './state.ts';

const BY_GROUP = new IndexBy<Pick<Resource, 'organization_uuid' | 'project_uuid'>>(
  ({ organization_uuid, project_uuid }) => [project_uuid ?? organization_uuid],
);

/** The common fields of a new resource. The caller makes it now, in the group of the request. */
export function newResource(
  { state, principal, now, random }: Context,
  { organization, project }: Group,
): Resource {
  return {
    uuid: random.uuid(),
    id: nextId(state),
    organization_uuid: organization.uuid,
    project_uuid: project?.uuid ?? null,
    user_uuid: principal.uuid,
    created_at: instant(now),
    updated_at: instant(now),
  };
}

/** The resources of a group, to be read only, in no meaningful order. */
export function resourcesOf<T extends Resource>(table: Table<T>, group: Group): T[] {
  const { organization, project } = group;
  const found = BY_GROUP.read(table, project?.uuid ?? organization.uuid);
  return found.filter((one) => belongsTo(group, one));
}

/** True if a project has a resource in a table. */
export function hasResource(table: Table<Resource>, project: string): boolean {
  return BY_GROUP.has(table, project);
}

/**
 * The resource with an id in the group, as a draft.
 * @throws Failure 404-1 if the group has none, even if another group has it
 */
export function resourceOf<T extends Resource>(table: Table<T>, group: Group, uuid: string): T {
  const resource = find(table, uuid);
  if (!resource || !belongsTo(group, resource)) throw notFound();
  return resource;
}

import { find } from '../../world/table.ts';
import { belongsTo } from './access.ts';
import { notFound } from './failures.ts';
import { nextId } from './state.ts';
import { instant } from './times.ts';
import type { Table } from '../../world/table.ts';
import type { Group } from './access.ts';
import type { Resource } from './fields.ts';
import type { Context } from './state.ts';

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

/**
 * The resource with an id in the group, as a draft.
 * @throws Failure 404-1 if the group has none, even if another group has it
 */
export function resourceOf<T extends Resource>(table: Table<T>, group: Group, uuid: string): T {
  const resource = find(table, uuid);
  if (!resource || !belongsTo(group, resource)) throw notFound();
  return resource;
}

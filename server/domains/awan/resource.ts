import { nextId } from './state.ts';
import { instant } from './times.ts';
import type { Group } from './access.ts';
import type { Resource } from './fields.ts';
import type { Context } from './state.ts';

/** The head of a resource that the caller makes now, in the group of the request. */
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

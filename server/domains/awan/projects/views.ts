import type { components } from '../../../../generated/awan.d.ts';
import type { Project } from './project.ts';

/**
 * A project as its resources and members show it.
 * @param format how the area shows instants; see times.ts
 */
export function projectView(
  { uuid, name, slug, icon, created_at, updated_at }: Project,
  format: (utc: string) => string,
): components['schemas']['Project'] {
  const times = { created_at: format(created_at), updated_at: format(updated_at) };
  return { uuid, ...times, name, slug, icon };
}

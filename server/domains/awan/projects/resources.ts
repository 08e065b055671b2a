import { hasResource } from '../resource.ts';
import type { State } from '../state.ts';

/** True if a machine, a volume, a cluster or an object storage belongs to a project. */
export function holdsResources(state: State, project: string): boolean {
  return [
    state.virtual_machines,
    state.bare_metals,
    state.volumes,
    state.clusters,
    state.object_storages,
  ].some((table) => hasResource(table, project));
}

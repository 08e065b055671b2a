import { readAll } from '../../../world/table.ts';
import type { Table } from '../../../world/table.ts';
import type { State } from '../state.ts';

/** True if a machine, a volume, a cluster or an object storage belongs to a project. */
export function holdsResources(state: State, project_uuid: string): boolean {
  const tables: Table<{ project_uuid: string | null }>[] = [
    state.virtual_machines,
    state.bare_metals,
    state.volumes,
    state.clusters,
    state.object_storages,
  ];
  return tables.some((table) => readAll(table).some((one) => one.project_uuid === project_uuid));
}

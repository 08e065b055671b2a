// The records of an organization, in tables that hold those of all organizations.
import { IndexBy } from '../../world/index-by.ts';
import { changeThose } from '../../world/steps.ts';
import { readEach } from '../../world/table.ts';
import { oldestFirst } from './oldest-first.ts';
import type { Steps } from '../../world/steps.ts';
import type { Table } from '../../world/table.ts';

interface Owned {
  organization_uuid: string;
}

const BY_OWNER = new IndexBy<Owned>(({ organization_uuid }) => [organization_uuid]);

/** The records of an organization, to be read only, in no meaningful order. @param organization its id */
export function ownedBy<T extends Owned>(table: Table<T>, organization: string): T[] {
  return BY_OWNER.read(table, organization);
}

/**
 * The records of some organizations, by their ids, or of all, to be read only.
 * @param table gives the table in the present draft, or outside of any
 */
export function* ownedIn<T extends Owned>(
  table: () => Table<T>,
  organizations: ReadonlySet<string> | undefined,
): Steps<Iterable<T>> {
  if (!organizations) return readEach(table());
  yield* BY_OWNER.prepare(table());
  return BY_OWNER.readEach(table(), organizations);
}

/**
 * Changes the resources of some organizations that pass a filter, a resource a step, the oldest first.
 * @param table gives the table in the present draft
 * @param isMeant gets plain records; it only reads
 */
export function* changeOwned<T extends Owned & { uuid: string; id: number }>(
  table: () => Table<T>,
  organizations: ReadonlySet<string>,
  isMeant: (record: T) => boolean,
  change: (record: T) => void,
): Steps {
  const found = yield* oldestFirst(yield* ownedIn(table, organizations), isMeant);
  const ids = found.map(({ uuid }) => uuid);
  yield* changeThose(table, ids, change);
}

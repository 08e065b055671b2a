/** The refusal of a database that this version cannot use. */
export class StoreVersionError extends Error {}

/**
 * The changes that a database still needs.
 * @param version the number of changes that it has had
 * @param all the changes of its schema since the first version, in order
 * @throws StoreVersionError for a database of a newer version
 */
export function missingOf<T>(version: number, all: readonly T[]): readonly T[] {
  if (version <= all.length) return all.slice(version);
  throw new StoreVersionError(
    `The store is of a newer version of Kontrak (its schema is ${version}, this one knows ${all.length}).`,
  );
}

import { StoreFailure } from '../../server/world/store.ts';
import type { Store } from '../../server/world/store.ts';

const fail = () => Promise.reject(new StoreFailure(new Error('It is broken.')));

/** A store that cannot be reached, until it is mended. */
export const BROKEN: Store = {
  kind: 'sqlite',
  snapshots: { list: fail, find: fail, add: fail, delete: fail },
  ...{ load: fail, since: fail, begin: fail, append: fail, checkpoint: fail, list: fail },
  ...{ delete: fail, sweep: fail, check: fail },
  watch: () => undefined,
  close: () => Promise.resolve(),
};

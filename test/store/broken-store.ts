import { DurableKeeper } from '../../server/world/durable-keeper.ts';
import { StoreFailure } from '../../server/world/store.ts';
import type { DurableStore } from '../../server/world/store.ts';

const fail = () => Promise.reject(new StoreFailure(new Error('It is broken.')));

/** A store that cannot be reached, until it is mended. */
export const BROKEN: DurableStore = {
  kind: 'sqlite',
  keeper: (...kept) => new DurableKeeper(BROKEN, ...kept),
  has: fail,
  snapshots: { list: fail, find: fail, add: fail, delete: fail },
  ...{ load: fail, since: fail, begin: fail, append: fail, checkpoint: fail, list: fail },
  ...{ delete: fail, sweep: fail, check: fail },
  watch: () => undefined,
  close: () => Promise.resolve(),
};

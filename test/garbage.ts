import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Node's garbage collector, which a flag makes callable. */
export function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make each object young. Otherwise it makes those of a place in the code old from the start, once most of them
 * have survived. An old object keeps whatever it leads to from the collector of young ones, even after nobody needs the
 * object itself. Here that came over one process of three, and made each of that collector's pauses four times as long.
 */
export function keepObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

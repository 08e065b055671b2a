import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make each object young. It makes the objects of one place in the code old at once where most of them have
 * survived, such as what leads to an entry of a journal. Such an object keeps all that it leads to from the collector of
 * young ones, also once it is dead itself: in one process of three, each of that collector's pauses took four times as long.
 */
export function keepObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

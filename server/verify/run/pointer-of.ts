import { keysOfMethod } from '../../contract/methods.ts';
import { pointerTo } from '../../world/pointer.ts';
import type { Operation } from '../../contract/operation.ts';

/** The place of an operation in its contract's document. */
export function pointerOf({ path, method }: Operation): string {
  return pointerTo('/paths', path.template, ...keysOfMethod(method));
}

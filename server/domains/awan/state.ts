import { checkReferences } from './references.ts';
import { Tables } from './tables.ts';
import type { Context as ContextOf, Handlers as HandlersOf } from '../../world/handlers.ts';
import type { operations } from '../../../generated/awan.d.ts';
import type { User } from './accounts/user.ts';

export type State = Tables;

/** Everything that Awan remembers; no record names another that is not there. */
export const State = Tables.superRefine(checkReferences);

/** The context of an event. A handler knows its user besides; see Context. */
export type WorldContext = Omit<ContextOf<State>, 'principal'>;
export type Context = ContextOf<State, User>;
export type Handlers = HandlersOf<operations, State, User>;
/** By their kinds, which begin with the name of what they are about, such as `virtual-machine.ready`. */
export type Events = Record<string, (context: WorldContext, data: unknown) => void>;

/** The next number, for whatever the service numbers. */
export function nextId(state: State): number {
  state.next_id += 1;
  return state.next_id - 1;
}

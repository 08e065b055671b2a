import type { Context as ContextOf, Handlers as HandlersOf } from '../../world/handlers.ts';
import type { Work } from '../../world/steps.ts';
import type { operations } from '../../../generated/awan.d.ts';
import type { User } from './accounts/user.ts';
import type { Tables } from './tables.ts';

/** Everything that Awan remembers. */
export type State = Tables;

/** The context of an event. A handler knows its user besides; see Context. */
export type WorldContext = Omit<ContextOf<State>, 'principal'>;
export type Context = ContextOf<State, User>;
export type Handlers = HandlersOf<operations, State, User>;
/** Events by kind. A kind begins with its subject, such as `virtual-machine.ready`. */
export type Events = Record<string, (context: WorldContext, data: unknown) => Work>;

/** Takes the next number. Organizations, resources and attachments share one count. */
export function nextId(state: State): number {
  state.next_id += 1;
  return state.next_id - 1;
}

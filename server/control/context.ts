import type { operations } from '../../generated/control.d.ts';
import type { Contract } from '../contract/contract.ts';
import type { Settings } from '../record/settings.ts';
import type { MemoryCall } from '../http/memory-call.ts';
import type { HandlerResult } from '../http/reply.ts';
import type { Domains } from '../world/domain.ts';
import type { ReplyOf, RequestOf } from '../world/handlers.ts';
import type { Sessions } from '../world/sessions.ts';

/** Everything that the control API drives. */
export interface Control {
  sessions: Sessions;
  domains: Domains;
  /** The contract of each API that is served. */
  contracts: ReadonlyMap<string, Contract>;
  /** True for an API that comes with the mock. */
  isBundled: (name: string) => boolean;
  /** True for an API that code of one's own answers. */
  hasCode: (name: string) => boolean;
  settings: Settings;
  /** Calls the mock itself. */
  call: MemoryCall;
}

/** The surroundings of one request to the control API. */
export interface ControlContext extends Control {
  /** The machine's time, in milliseconds since 1970. */
  real: number;
  /** The mock's own address, as the request has it. */
  origin: string;
}

/** Handlers of the control API by operationId; the stream has none. */
export type ControlHandlers = {
  [Id in Exclude<keyof operations, 'streamEntries'>]: (
    request: RequestOf<operations[Id]>,
    context: ControlContext,
  ) => ControlReply<Id> | Promise<ControlReply<Id>>;
};

type ControlReply<Id extends keyof operations> =
  (ReplyOf<operations[Id]> & Pick<HandlerResult, 'headers'>) | LongReply;

/**
 * A success whose text may be too long to be made in one go. It is JSON unless its headers say otherwise, and not checked
 * against the contract.
 */
export interface LongReply {
  status: 200;
  headers?: Record<string, string>;
  text: Generator<string, void>;
}

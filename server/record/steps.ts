import type { Effect } from '../world/faults.ts';
import type { ExpectedReply } from './reply.ts';
import type { SentRequest } from './request.ts';

/** A fault that code has not made, and so can be told. */
export type ToldEffect = Exclude<Effect, { kind: 'code' }>;

/** One thing that happened in a session, in the order of a replay. */
export type Step =
  /** The time passes until another one, and then stands still. */
  | { kind: 'elapse'; at: number }
  /** The clock is set, and stands still. */
  | { kind: 'freeze'; at: number }
  | { kind: 'advance'; by: string }
  /** All that is due happens. A domain begins by it, if it has not begun; undefined for none. */
  | { kind: 'read'; begins: string | undefined }
  | { kind: 'patch'; domain: string; patch: unknown }
  | { kind: 'snapshot' | 'restore'; name: string }
  /** The next request to an operation meets a fault. */
  | { kind: 'fault'; domain: string; operation: string; effect: ToldEffect }
  /** The messages are read, because the next request needs one. */
  | { kind: 'inbox'; entry: number }
  | Call;

/** A request, and the reply that it got. */
export interface Call {
  kind: 'call';
  /** The number of its entry. */
  entry: number;
  domain: string | null;
  operation: string | null;
  request: SentRequest;
  reply: ExpectedReply;
}

/** The steps without some calls, and without what was made ready for those alone. */
export function withoutCalls(steps: readonly Step[], isLost: (call: Call) => boolean): Step[] {
  return steps.filter((step, i) => {
    const isReady = step.kind === 'fault' || step.kind === 'inbox';
    const next = isReady ? steps.slice(i + 1, i + 3) : [step];
    const call = next.find((one) => one.kind === 'call');
    return !call || !isLost(call);
  });
}

/** A clock that stands still, as the control API takes it. */
export function frozenClock(at: number): { now: string; frozen: true } {
  return { now: new Date(at).toISOString(), frozen: true };
}

/** A calendar-free duration (ISO 8601), such as `P30DT1H`. */
export function durationOf(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Number((seconds % 60).toFixed(3));
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  if (days === 0 && time === '') return 'PT0S';
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

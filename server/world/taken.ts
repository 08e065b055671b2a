import { timeOf } from './clock.ts';
import { keptBody } from './kept-body.ts';
import { written } from './reply.ts';
import { sharedParts } from './shared-parts.ts';
import { takeTurn } from './turn.ts';
import type { Domains } from './domain.ts';
import type { Entry } from './entry.ts';
import type { Present } from './present.ts';
import type { Written } from './reply.ts';
import type { Answering } from './turn.ts';
import type { World } from './world.ts';

/** The header that tells a client the number of its entry. */
const ENTRY_HEADER = 'x-kontrak-entry';

/** A request as its entry tells it, and when it arrived by performance.now(). */
export type EntryRequest = Pick<
  Entry,
  | 'domain'
  | 'operation'
  | 'method'
  | 'path'
  | 'query'
  | 'request'
  | 'sent'
  | 'warnings'
  | 'concealed'
  | 'effect'
> & { arrived: number };

/** An exchange before it is an entry. */
export type Exchange = Omit<Entry, 'number'>;

/** The entry of a request after its turn, and the reply to send. */
export interface Taken {
  entry: Entry;
  sent: Written;
}

/** A request after its turn, before it holds. */
export interface Answered {
  exchange: Exchange;
  world: World;
  sent: Written;
}

/**
 * Takes a request, whose turn it is, to a domain. Everything due happens, the request is answered from a draft, and the
 * draft is committed. The exchange's changes are the request's own, without those of the events. Nothing holds yet.
 * @param real the machine's time
 * @param answering also masks the secrets that only the contract knows, before the exchange is kept
 */
export async function exchangeOf(
  { world: present, sizes, journal }: Present,
  domains: Domains,
  real: number,
  { arrived, ...told }: EntryRequest,
  answering: Answering & { conceal?: (exchange: Exchange, replied: unknown) => Exchange },
): Promise<Answered> {
  // No domain has an empty name.
  const domain = told.domain ?? '';
  const taken = await takeTurn(present, domains, real, domain, sizes, answering);
  const { world, reply, ...result } = taken;
  const number = { [ENTRY_HEADER]: String(journal.next) };
  const sent = written({ ...reply, headers: { ...reply.headers, ...number } });
  const { status, headers, content = '' } = sent;
  const exchange: Exchange = {
    ...told,
    ...result,
    at: timeOf(result.before.clock, real),
    durationMs: performance.now() - arrived,
    status,
    reply: { headers, ...keptBody(reply.body, content) },
  };
  const kept = answering.conceal?.(exchange, reply.body) ?? exchange;
  return { exchange: { ...kept, ...sharedParts(kept, journal.entries.at(-1)) }, world, sent };
}

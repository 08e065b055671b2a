// A request that was answered, for whoever traces requests.
import type { Request } from 'express';

import { prefixOf } from './address.ts';
import { defectText } from './defect.ts';
import type { Entry } from '../world/entry.ts';
import type { Log } from './log.ts';

/** The parts of an entry that a trace tells. Whatever the contract calls a secret is masked in them. */
type Told = Pick<
  Entry,
  'domain' | 'operation' | 'path' | 'query' | 'status' | 'violations' | 'warnings' | 'refusal'
> &
  // A request that could not be stored has no number.
  Partial<Pick<Entry, 'number' | 'error'>>;

/** A request to an API with its answer. */
export interface Answered {
  /** The times of its arrival and of its answer, by performance.now(). */
  arrived: number;
  ended: number;
  session: string;
  /** The template of its path with the mount before it; undefined where the contract has none. */
  route: string | undefined;
  /** The prefix of its path that names the session; empty for none. */
  prefix: string;
  request: Pick<Request, 'method' | 'headers' | 'protocol' | 'httpVersion'>;
  told: Told;
}

/** Is told of each request to an API when it is answered, also of one that could not be stored. */
export type TellAnswered = (answered: Answered) => void;

/** A function that tells as another one does, and logs what that throws: the reply is on its way already. */
export function logged(tell: TellAnswered, log: Log): TellAnswered {
  return (answered) => {
    try {
      tell(answered);
    } catch (error) {
      log(defectText(error, answered.told));
    }
  };
}

/**
 * Makes the value for a request that is answered now.
 * @param template of its path; undefined where the contract has none
 */
export function answeredNow(
  request: Request,
  told: Told,
  { arrived, session, template }: { arrived: number; session: string; template?: string },
): Answered {
  const route = template === undefined ? undefined : `/${told.domain ?? ''}${template}`;
  const prefix = prefixOf(request);
  return { arrived, ended: performance.now(), session, route, prefix, request, told };
}

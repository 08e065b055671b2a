// Requests that reach no API, such as those to a mistyped mount. Their senders look for them where all others are.
import type { Request, Response } from 'express';

import { keptBody } from '../world/kept-body.ts';
import { maskedSentence, secretsOf } from '../world/mask.ts';
import { written } from '../world/reply.ts';
import { DEFAULT } from '../world/sessions.ts';
import { answeredNow } from './answered.ts';
import { problemReply } from './problem.ts';
import { send } from './send.ts';
import { sessionNameOf } from './session-name.ts';
import type { Failure } from '../world/failure.ts';
import type { Sessions } from '../world/sessions.ts';
import type { EntryRequest } from '../world/taken.ts';
import type { TellAnswered } from './answered.ts';
import type { Told } from './log.ts';

/** Refuses a request that reaches no API, and journals it. */
export type RefuseStray = (request: Request, response: Response, failure: Failure) => Promise<void>;

/** The pages of the mock itself. */
const OWN_PAGES = /^\/(?:_|docs(?:\/|$)|contracts\/)/;

/**
 * Makes a function that refuses requests by problem details. It journals them in their session, or in the default one
 * where there is none of that name: they make no session. A request for a page of the mock itself is in no journal.
 */
export function strayRefusal(
  sessions: Sessions,
  told: Told,
  answered: TellAnswered | undefined,
): RefuseStray {
  return async (request, response, failure) => {
    if (OWN_PAGES.test(request.path)) {
      send(response, written(problemReply(failure)));
      return;
    }
    const real = Date.now();
    const entry = entryRequest(request);
    const refusal = maskedSentence(failure.message, secretsOf(entry));
    const { name } = (await sessions.look(sessionNameOf(response))) ?? { name: DEFAULT };
    const taken = await sessions.use(name, real).take(real, entry, {
      answer: () => {
        throw failure;
      },
      refuse: () => ({ reply: problemReply(failure), violations: [], refusal, error: null }),
    });
    if (taken) told(name, taken.entry);
    send(response, taken?.sent ?? written(problemReply(failure)));
    const { arrived } = entry;
    if (taken) answered?.(answeredNow(request, taken.entry, { arrived, session: name }));
  };
}

/** The request without its body, which nobody has read. */
function entryRequest({ method, path, query, headers }: Request): EntryRequest {
  const size = Number(headers['content-length'] ?? 0);
  const truncated = size > 0 || headers['transfer-encoding'] !== undefined;
  return {
    ...{ arrived: performance.now(), domain: null, operation: null, method, path },
    query: { ...query },
    request: { headers: { ...headers }, unparsed: false, ...keptBody(undefined, ''), truncated },
    ...{ sent: undefined, warnings: [], concealed: {}, effect: null },
  };
}

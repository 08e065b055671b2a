import express from 'express';
import type { Express } from 'express';

import { Answers } from '../../server/contract/answers.ts';
import { Contract } from '../../server/contract/contract.ts';
import { exchange } from '../../server/http/exchange.ts';
import { readSessionName } from '../../server/http/session-name.ts';
import { MemoryStore } from '../../server/store/memory.ts';
import { scenariosOf } from '../../server/world/scenarios.ts';
import { Sessions } from '../../server/world/sessions.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { EarlierReplies } from '../../server/world/earlier-replies.ts';

/** An application with one API at `/farm`, made of the given paths and code, and perhaps of more of a contract. */
export function serve(
  paths: Document['paths'],
  domains: ReadonlyMap<string, Domain>,
  log: string[],
  more: Pick<Document, 'servers' | 'components' | 'security'> = {},
  earlier?: EarlierReplies,
  scopes = false,
): { app: Express; sessions: Sessions } {
  const scenarios = scenariosOf(domains);
  const [initial] = scenarios.values();
  if (!initial) throw new Error('There is no scenario');
  const sessions = new Sessions({
    domains,
    scenarios,
    initial,
    most: 2,
    entries: 10,
    journalBytes: 2 ** 24,
    memoryBytes: 2 ** 28,
    store: new MemoryStore(2 ** 28),
  });
  const document = { openapi: '3.1.0', info: { title: 'Farm', version: '1' }, paths, ...more };
  const api = {
    contract: new Contract('farm', document),
    answers: new Answers(document),
    domain: domains.get('farm'),
    strict: false,
    scopes,
    log: (message: string) => log.push(message),
    delay: undefined,
    told: () => undefined,
    earlier,
  };
  return {
    app: express()
      .use(readSessionName)
      .use(
        '/farm',
        exchange(() => api, sessions),
      ),
    sessions,
  };
}

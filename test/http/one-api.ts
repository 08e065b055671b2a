import express from 'express';
import type { Express } from 'express';

import { Contract } from '../../server/contract/contract.ts';
import { handle } from '../../server/http/handle.ts';
import { findSession, readSessionName } from '../../server/http/sessions.ts';
import { scenariosOf } from '../../server/world/scenarios.ts';
import { Sessions } from '../../server/world/sessions.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';

/** An application with one API at `/farm`, made of the given paths and code. */
export function serve(
  paths: Document['paths'],
  domains: ReadonlyMap<string, Domain>,
  log: string[],
): { app: Express; sessions: Sessions } {
  const scenarios = scenariosOf(domains);
  const [initial] = scenarios.values();
  if (!initial) throw new Error('There is no scenario');
  const sessions = new Sessions(scenarios, initial, { sessions: 1, entries: 10 });
  const document = { openapi: '3.1.0', info: { title: 'Farm', version: '1' }, paths };
  const farm = handle(new Contract('farm', document), domains, (one) => log.push(one));
  return {
    app: express().use(readSessionName, findSession(sessions)).use('/farm', farm),
    sessions,
  };
}

import { setImmediate } from 'node:timers/promises';
import express from 'express';
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { sendLong } from '../../server/control/long-reply.ts';
import { stateText } from '../../server/world/shown-state.ts';
import { KOPI_NUSA } from '../../server/domains/awan/organizations/first.ts';
import { Tables } from '../../server/domains/awan/tables.ts';
import { memoryFetch } from '../../server/testing/memory-fetch.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { all } from '../../server/world/table.ts';
import type { State } from '../../server/domains/awan/state.ts';

const PARTS = 5000;
const PART = `"${'a'.repeat(1000)}",`;

/** A long reply, and the number of its parts that were made. */
function long() {
  const made = { parts: 0, most: 0 };
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  let atRound = 0;
  function* text() {
    yield '[';
    for (; made.parts < PARTS; made.parts += 1) yield PART;
    yield '0]';
  }
  const watch = async () => {
    for (let round = 0; round < 100_000 && made.parts < PARTS; round += 1) {
      made.most = Math.max(made.most, made.parts - atRound);
      atRound = made.parts;
      await setImmediate();
    }
  };
  const app = express();
  app.get('/', (_request, response) => {
    void sendLong(response, { status: 200, text: text() }).then(() => {
      end(undefined);
    });
  });
  return { made, ended, watch, fetch: memoryFetch(app) };
}

describe('a long reply', () => {
  it('is made in slices of 100 parts, and is whole', async () => {
    const { made, watch, fetch } = long();
    const watched = watch();
    const text = await (await fetch('/')).text();
    await watched;
    expect(text).toBe(`[${PART.repeat(PARTS)}0]`);
    expect(made.most).toBeLessThanOrEqual(100);
  });

  it('is made no faster than it is read', async () => {
    const { made, fetch } = long();
    const { body } = await fetch('/');
    for (let round = 0; round < 500; round += 1) await setImmediate();
    expect(made.parts).toBeLessThan(PARTS / 10);
    await body?.cancel();
  });

  it('is made no further when its client leaves', async () => {
    const { made, ended, fetch } = long();
    const leaving = new AbortController();
    await fetch('/', { signal: leaving.signal });
    leaving.abort();
    await ended;
    expect(made.parts).toBeLessThan(PARTS);
  });
});

describe('a state', () => {
  const mock = createMock({ apis: ['awan'] });
  const first = mock.sessions.initial.world.domains['awan'] as State;

  it('is told in as many parts as it has records', () => {
    const parts = [...stateText(Tables, first)];
    const records = Object.values(first).flatMap((one) =>
      typeof one === 'object' ? all<unknown>(one) : [],
    );
    expect(parts.length).toBeGreaterThan(records.length);
    const told = JSON.parse(parts.join('')) as Record<string, object>;
    expect(Object.keys(told['organizations'] ?? {})).toContain(KOPI_NUSA);
  });

  describe('with a sum that is too large for its schema', () => {
    const session = new MockSession(mock, 'large');
    const { present } = mock.sessions.use('large');
    const awan = structuredClone(first);
    for (const one of all(awan.organizations)) one.balance = 2 ** 60;
    present.go({ ...present.world, domains: { ...present.world.domains, awan } });
    const path = '/_control/sessions/large/state/awan';
    const patch = (organization: object) =>
      session.fetch(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json' },
        body: JSON.stringify({ organizations: { [KOPI_NUSA]: organization } }),
      });

    it('shows it', async () => {
      const { organizations } = (await (await session.fetch(path)).json()) as {
        organizations: Record<string, { balance: number }>;
      };
      expect(organizations[KOPI_NUSA]?.balance).toBe(2 ** 60);
    });

    it('refuses a patch that leaves it so', async () => {
      expect((await patch({ title: 'Kopi' })).status).toBe(400);
    });

    it('takes a patch that mends it', async () => {
      expect((await patch({ balance: 7 })).status).toBe(200);
    });
  });
});

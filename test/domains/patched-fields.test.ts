// A patch of a state takes no text that an answer cannot show. Awan's answers have tests of their own (awan/extremes).
import { expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { initOf, sampleOf, urlOf } from '../sample.ts';

const DOMAINS = ['frog-cloud', 'klikoo', 'mitra-delivery'];

const TEXTS = [
  '',
  'x',
  '\0',
  'x'.repeat(300),
  '🦊'.repeat(200),
  '2026-01-05T02:15Z',
  '2026-01-05T02:15:00.123456789Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T16:59:59Z',
  '9999-12-31T23:59:59Z',
];

const mock = createMock({ apis: DOMAINS });
let sessions = 0;

/** The places of texts, and of null, in a value; of a table, in its first record. */
function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value === 'string') return [place];
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  const entries = Object.entries(value).slice(0, place.length === 1 ? 1 : undefined);
  return entries.flatMap(([key, one]) => placesIn(one, [...place, key]));
}

function nested([key, ...rest]: readonly string[], value: unknown): unknown {
  return key === undefined ? value : { [key]: nested(rest, value) };
}

it.each(DOMAINS)('shows all texts that a patch of %s takes', async (domain) => {
  const contract = readContract(domain);
  const first = new MockSession(mock, 'default');
  const reply = await first.fetch(`/_control/sessions/default/state/${domain}`);
  let taken = 0;
  const failed: string[] = [];
  for (const place of placesIn(await reply.json())) {
    for (const text of TEXTS) {
      sessions += 1;
      const session = new MockSession(mock, mock.sessions.use(`patched-${sessions}`).name);
      const { status } = await session.fetch(`/_control/sessions/${session.name}/state/${domain}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json' },
        body: JSON.stringify(nested(place, text)),
      });
      if (status >= 500) failed.push(`${place.join('/')}: ${text} ${status}`);
      if (status !== 200) continue;
      taken += 1;
      for (const operation of contract.operations) {
        const sample = sampleOf(contract, operation);
        const url = `/${domain}${urlOf(operation, sample)}`;
        const { status: answered } = await session.fetch(url, initOf(sample));
        if (answered >= 500)
          failed.push(`${place.join('/')}: ${text}: ${operation.id} ${answered}`);
      }
    }
  }
  expect(failed).toEqual([]);
  expect(taken).toBeGreaterThan(0);
});

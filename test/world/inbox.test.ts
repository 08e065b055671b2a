import { expect, it } from '@jest/globals';

import { contextOf, MOST_MESSAGES } from '../../server/world/context.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';

it('keeps the newest messages, and drops the oldest', () => {
  const { world, commit } = draftOf(worldOf('farm', {}));
  const { send } = contextOf({ world }, 'farm', 0);
  for (let i = 1; i <= 2 * MOST_MESSAGES; i += 1) {
    send({ channel: 'sms', to: 'all', subject: null, text: `${i}`, data: {} });
    expect(world.inbox.length).toBeLessThan(MOST_MESSAGES + 100);
  }
  const texts = commit().world.inbox.map(({ text }) => Number(text));
  expect(texts.length).toBeGreaterThanOrEqual(MOST_MESSAGES);
  expect(texts).toEqual(Array.from(texts, (_, i) => 2 * MOST_MESSAGES - texts.length + 1 + i));
});

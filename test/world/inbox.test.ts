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
    expect(world.inbox.length).toBeGreaterThanOrEqual(Math.min(i, MOST_MESSAGES));
  }
  const texts = commit().world.inbox.map(({ text }) => Number(text));
  expect(texts).toEqual(Array.from(texts, (_, i) => 2 * MOST_MESSAGES - texts.length + 1 + i));
});

it('moves its messages once for a hundred new ones', () => {
  const draft = draftOf(worldOf('farm', {}));
  const { world } = draft;
  const { send } = contextOf(draft, 'farm', 0);
  let moves = 0;
  for (let i = 1; i <= 2 * MOST_MESSAGES; i += 1) {
    const { length } = world.inbox;
    send({ channel: 'sms', to: 'all', subject: null, text: `${i}`, data: {} });
    if (world.inbox.length !== length + 1) moves += 1;
  }
  expect(moves).toBe(10);
});

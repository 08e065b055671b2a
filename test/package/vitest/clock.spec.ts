import { expect, test } from 'kontrak/vitest';
import { onTestFinished, vi } from 'vitest';

import { rename } from './client.ts';

test('is answered while time stands still', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  await rename('https://frog.example.com', 'Rara');
  expect(mock).toHaveReceived('updateProfile');
});

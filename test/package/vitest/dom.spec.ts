// @vitest-environment jsdom
import { expect, test } from 'kontrak/vitest';

test('reaches the mock from a document', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  const headers = { Authorization: 'Bearer demo' };
  const reply = await fetch('https://frog.example.com/api/inf', { headers });
  const { full_name } = (await reply.json()) as { full_name: string };
  document.title = full_name;
  expect(document.title).toBe('Sari Wibawa');
  expect(mock).toHaveReceived('getUserInfo');
});

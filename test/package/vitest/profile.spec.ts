import { expect, test, testWith } from 'kontrak/vitest';

import { rename } from './client.ts';

test('renames a customer', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  await rename('https://frog.example.com', 'Rara');
  expect(mock).toHaveReceived('updateProfile', { body: { firstname: 'Rara' } });
  expect(mock).toHaveNoViolations();
  expect(mock.journal('updateProfile')[0]?.body?.firstname).toBe('Rara');
});

test('shows that the service is down', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  mock.fault('updateProfile', { status: 503 }).once();
  await expect(rename('https://frog.example.com', 'Rara')).rejects.toThrow('503');
  // Each test has a session of its own.
  expect(mock.journal()).toHaveLength(1);
});

const shopTest = testWith({ contracts: { shop: 'shop.yaml' } });

shopTest('lists orders of a contract of its own', async ({ mock }) => {
  expect((await mock.fetch('/orders')).status).toBe(200);
  expect(mock).toHaveReceived('listOrders');
});

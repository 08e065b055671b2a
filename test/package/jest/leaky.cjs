// Tests that are to fail: one by itself, and one by an answer that the contract does not allow.
const { expect, test } = require('kontrak/jest');

const demo = { headers: { Authorization: 'Bearer demo' } };

test('fails by itself', async ({ mock }) => {
  await mock.fetch('/frog-cloud/api/inf', demo);
  expect(1).toBe(2);
});

test('sets an answer that is not allowed', ({ mock }) => {
  mock.answer('getProfile', { status: 401, body: { message: 7 } });
});

test('has an answer that turns out not to be allowed', async ({ mock }) => {
  mock.answer('getUserInfo', (body) => ({ ...body, actual_balance: 'none' }));
  await mock.fetch('/frog-cloud/api/inf', demo);
});

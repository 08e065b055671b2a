const { expect, test } = require('kontrak/jest');

const headers = { Authorization: 'Bearer demo', 'Content-Type': 'application/json' };

async function rename(firstname) {
  const body = JSON.stringify({ firstname });
  const url = 'https://frog.example.com/api/customer/profile';
  return await fetch(url, { method: 'PATCH', headers, body });
}

test('renames a customer', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  expect((await rename('Rara')).status).toBe(200);
  expect(mock).toHaveReceived('updateProfile', { body: { firstname: expect.any(String) } });
  expect(mock).toHaveNoViolations();
});

test.each([
  ['', 400],
  ['Dewi', 200],
])('answers the name %j with %i', async (name, status, { mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  expect((await rename(name)).status).toBe(status);
  // Each test has a session of its own.
  expect(mock.journal()).toHaveLength(1);
});

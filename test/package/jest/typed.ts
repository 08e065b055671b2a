import { expect, test } from 'kontrak/jest';

test('is typed', async ({ mock }) => {
  await mock.fetch('/frog-cloud/api/inf');
  expect(mock).toHaveReceived('getUserInfo', { status: 200 });
  expect(mock).toHaveNoViolations();
  const name: string | undefined = mock.journal('updateProfile')[0]?.body?.firstname;
  // @ts-expect-error the contract has no such status
  mock.answer('getProfile', { status: 418 });
  expect(name).toBe('Rara');
});

test.each([
  ['', 400],
  ['Dewi', 200],
] as [string, number][])('answers %s', (name, status, { mock }) => {
  expect([name.length, status.toFixed(), mock.name]).toHaveLength(3);
});

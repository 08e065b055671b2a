import type { Case } from '../case.ts';

const NEWCOMER = {
  username: 'sitilestari',
  name: 'Siti Lestari',
  email: 'siti@example.com',
  password: 'Not-a-real-password-1',
};
const CODE = { email: 'dewi@example.com', verification_code: 'EXAMPLE1' };
const RATNA = { username: 'ratnap', password: 'Not-a-real-password-1' };

export const ACCOUNTS_CASES: Case[] = [
  ...(
    [
      ['a username of 5 characters', { username: 'siti1' }],
      ['a password of 7 characters', { password: 'Short-1' }],
      ['a password without a capital', { password: 'not-a-real-password-1' }],
      ['a password without a small letter', { password: 'NOT-A-REAL-PASSWORD-1' }],
      ['a password without a digit', { password: 'Not-a-real-password' }],
      ['a password without a special character', { password: 'Notarealpassword1' }],
      ['a word in the place of an email', { email: 'siti' }],
      ['a blank before the username', { username: ' sitilestari' }],
      ['a blank after the username', { username: 'sitilestari\u00a0' }],
      ['a control character in the username', { username: 'siti\u0000lestari' }],
    ] as const
  ).map(([what, change]): Case => ({
    operation: 'registerUser',
    code: '400-1',
    when: `with ${what}`,
    request: { body: { ...NEWCOMER, ...change } },
  })),
  ...(
    [
      ['the username of another', { username: 'ratnap' }],
      ['the username of another in other letter case', { username: 'RatnaP' }],
      ['the username of another in full-width letters', { username: 'ｒａｔｎａｐ' }],
      ['the email of another', { email: 'ratna@example.com' }],
      ['the email of another in other letter case', { email: 'Ratna@Example.com' }],
      ['the email of another for a username', { username: 'ratna@example.com' }],
      ['the email of one who was not verified', { email: 'dewi@example.com' }],
    ] as const
  ).map(([what, change]): Case => ({
    operation: 'registerUser',
    code: '409-1',
    when: `with ${what}`,
    request: { body: { ...NEWCOMER, ...change } },
  })),
  {
    operation: 'verifyUser',
    code: '400-2',
    when: 'with a wrong code',
    request: { body: { ...CODE, verification_code: 'EXAMPLE9' } },
  },
  {
    operation: 'verifyUser',
    code: '400-2',
    when: 'with the code in small letters',
    request: { body: { ...CODE, verification_code: 'example1' } },
  },
  {
    operation: 'verifyUser',
    code: '400-2',
    when: 'of an email that nobody registered',
    request: { body: { ...CODE, email: 'nobody@example.com' } },
  },
  {
    operation: 'verifyUser',
    code: '400-2',
    when: 'a second time',
    given: async (client) => {
      await client.ok('verifyUser');
      return client;
    },
  },
  {
    operation: 'logIn',
    code: '401-3',
    when: 'with a wrong password',
    request: { body: { ...RATNA, password: 'Not-a-real-password-2' } },
  },
  {
    operation: 'logIn',
    code: '401-3',
    when: 'of an unknown user',
    request: { body: { ...RATNA, username: 'nobody' } },
  },
  {
    operation: 'logIn',
    code: '401-4',
    when: 'before the code was verified',
    request: { body: { ...RATNA, username: 'dewikartika' } },
  },
  {
    operation: 'logIn',
    code: '401-3',
    when: 'with a wrong password before the code was verified',
    request: { body: { username: 'dewikartika', password: 'Not-a-real-password-2' } },
  },
];

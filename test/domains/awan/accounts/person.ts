// A new user signs up, reads the mail, verifies the code in it, and logs in.
import type { Client } from '../client.ts';

export const PASSWORD = 'Not-a-real-password-1';

/** A person whom the first data does not have. */
export const SITI = {
  username: 'sitilestari',
  name: 'Siti Lestari',
  email: 'siti@example.com',
  password: PASSWORD,
};

/** The code of the last mail to an address. */
export async function mailedCode(client: Client, email: string): Promise<string> {
  const mail = (await client.inbox()).findLast(({ to }) => to === email);
  return (mail?.data as { verification_code: string }).verification_code;
}

/** A console of a user who has just signed up, and the user's id. */
export async function signUp(
  client: Client,
  username: string,
): Promise<{ uuid: string; console: Client }> {
  const email = `${username}@example.com`;
  const body = { username, name: `The person ${username}`, email, password: PASSWORD };
  const { uuid } = await client.ok('registerUser', { body });
  const verification_code = await mailedCode(client, email);
  await client.ok('verifyUser', { body: { email, verification_code } });
  return { uuid, console: await client.logIn(username) };
}

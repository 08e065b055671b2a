import { hashPassword } from '../../../credentials/password.ts';
import { IndexBy } from '../../../world/index-by.ts';
import { find, put } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { folded } from '../slug.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { State, WorldContext } from '../state.ts';
import type { User } from './user.ts';

const CAPITALS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The lowest cost that bcrypt has. No answer shows a hash. */
const COST = 4;

const BY_NAME = new IndexBy<User>(({ username, email }) => [
  ...new Set([username, email].map(folded)),
]);

/** The user with this username or email, in any spelling that folded() ignores. */
export function userNamed({ users }: State, name: string): User | undefined {
  const [user] = BY_NAME.read(users, folded(name));
  return user && find(users, user.uuid);
}

/**
 * Adds an inactive user with a verification code of 8 characters.
 * @throws Failure 409-1 if somebody has the username or the email as a username or email
 */
export function addUser(
  { state, now, random }: WorldContext,
  { username, name, email, password }: components['schemas']['RegisterUserRequest'],
): User {
  if (userNamed(state, username)) throw refusal('409-1', 'This username is in use');
  if (userNamed(state, email)) throw refusal('409-1', 'This email is in use');
  const user: User = {
    uuid: random.uuid(),
    id: nextId(state),
    username,
    name,
    email,
    password_hash: hashPassword(password, random, COST),
    status: 'inactive',
    verification_code: random.text(CAPITALS_AND_DIGITS, 8),
    // Nothing mails this code, but the service shows one for every user.
    forgot_password_code: random.text(CAPITALS_AND_DIGITS, 8),
    avatar: null,
    credential_uuid: random.uuid(),
    last_login: null,
    created_at: instant(now),
    updated_at: instant(now),
  };
  put(state.users, user.uuid, user);
  return user;
}

import { inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { User } from './user.ts';

/** A user who has just signed up. */
export function registeredUserView({
  uuid,
  username,
  name,
  email,
  status,
  created_at,
  updated_at,
}: User): components['schemas']['RegisteredUser'] {
  const times = { created_at: inUtc(created_at), updated_at: inUtc(updated_at) };
  return { uuid, username, name, email, status, ...times };
}

/** A user who has just logged in, without the token. */
export function loggedInUserView(user: User): Omit<components['schemas']['LoggedInUser'], 'token'> {
  const { id, username, name, status, avatar, last_login, created_at } = user;
  return {
    id,
    username,
    created_at: inUtc(created_at),
    updated_at: inUtc(user.updated_at),
    last_login: inUtc(last_login ?? created_at),
    name,
    status,
    credentials: [credentialView(user)],
    avatar: pictureOf(avatar),
  };
}

/** The email as a way to log in. Its times are always those of the account's creation. */
function credentialView({
  credential_uuid,
  email,
  status,
  created_at,
}: User): components['schemas']['UserCredential'] {
  const at = inUtc(created_at);
  return {
    uuid: credential_uuid,
    type: 'email',
    user_key: email,
    user_value: '',
    status,
    last_accessed_date: at,
    desc: '',
    created_at: at,
    updated_at: at,
  };
}

/** The key of a picture, which is its file's name without the extension. It is empty without a picture. */
function pictureOf(avatar: string | null): string {
  const file = avatar?.split('/').at(-1) ?? '';
  return file.replace(/\.[^.]*$/, '');
}

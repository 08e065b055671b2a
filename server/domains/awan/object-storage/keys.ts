import type { Random } from '../../../world/random.ts';
import type { Storage } from './storage.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A key pair that differs from every other. Its words say that it is not a real one. @param at an instant in UTC */
export function newKeyPair(random: Random, at: string): Storage['credential'] {
  return {
    uuid: random.uuid(),
    access_key: `not-a-real-access-key-${random.text(LETTERS, 8)}`,
    secret_key: `not-a-real-secret-key-${random.text(LETTERS, 8)}`,
    created_at: at,
    updated_at: at,
  };
}

import { z } from 'zod';

import { HASH } from '../../../world/password.ts';
import { Dated, Instant, Text } from '../fields.ts';

export const User = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  username: z.string().min(1),
  name: z.string().min(1),
  email: z.email(),
  password_hash: z.string().regex(HASH),
  status: z.enum(['active', 'inactive']),
  verification_code: z.string().min(1),
  forgot_password_code: z.string(),
  avatar: Text,
  /** Id of the email as a credential. */
  credential_uuid: z.uuid(),
  last_login: Instant.nullable().default(null),
});

export type User = z.output<typeof User>;

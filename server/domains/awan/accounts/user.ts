import { z } from 'zod';

import { HASH } from '../../../credentials/password.ts';
import { Dated, Icon, Instant, Name, textOf } from '../fields.ts';

/** An email as the contract allows it. zod's own check allows less. */
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

export const User = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  username: textOf(1, 50),
  name: Name,
  email: z.email({ pattern: EMAIL }),
  password_hash: z.string().regex(HASH),
  status: z.enum(['active', 'inactive']),
  verification_code: z.string().min(1),
  forgot_password_code: z.string().min(1),
  avatar: Icon,
  /** The id of the email as a credential. */
  credential_uuid: z.uuid(),
  last_login: Instant.nullable().default(null),
});

export type User = z.output<typeof User>;

import { isPasswordOf } from '../../../credentials/password.ts';
import { refusal } from '../failures.ts';
import { foundOrganization } from '../organizations/founding.ts';
import { makeDefault } from '../organizations/memberships.ts';
import { instant } from '../times.ts';
import { currentUserView } from './current-user-view.ts';
import { issueToken } from './tokens.ts';
import { addUser, userNamed } from './users.ts';
import { loggedInUserView, registeredUserView } from './views.ts';
import type { Handlers } from '../state.ts';

export const accountsHandlers = {
  registerUser: ({ body }, context) => {
    const user = addUser(context, body);
    const { verification_code } = user;
    context.send({
      channel: 'email',
      to: user.email,
      subject: 'Verify your account',
      text: `Hello ${user.name}, your verification code is ${verification_code}.`,
      data: { verification_code },
    });
    return { status: 200, body: { data: registeredUserView(user), result: true } };
  },

  verifyUser: ({ body }, context) => {
    const user = userNamed(context.state, body.email);
    if (user?.status !== 'inactive' || user.verification_code !== body.verification_code) {
      throw refusal('400-2', 'The code is not the one that was mailed');
    }
    user.status = 'active';
    user.updated_at = instant(context.now);
    const { uuid } = foundOrganization(context, { name: user.username, founder: user.uuid });
    makeDefault(context, user.uuid, uuid);
    return { status: 200, body: { data: 'verified', result: true } };
  },

  logIn: ({ body }, { state, now, random }) => {
    const user = userNamed(state, body.username);
    if (!user || !isPasswordOf(user.password_hash, body.password)) {
      throw refusal('401-3', 'WRONG USERNAME / PASSWORD');
    }
    if (user.status === 'inactive') {
      throw refusal('401-4', 'Verify the email of this account first');
    }
    user.last_login = instant(now);
    const data = { ...loggedInUserView(user), token: issueToken(user, now, random) };
    return { status: 200, body: { data, result: true } };
  },

  getCurrentUser: (_request, { state, principal }) => ({
    status: 200,
    body: { data: currentUserView(state, principal), result: true },
  }),
} satisfies Handlers;

import { Failure } from '../../world/failure.ts';
import { isPasswordOf } from '../../credentials/password.ts';
import { loggedInPartner, registeredPartner, updatedPartner } from './views.ts';
import { bankAccountOf } from './bank-account.ts';
import { addPartner, findByEmail, findByPhone, sendCode, updatePartner } from './partners.ts';
import { instantOf } from './times.ts';
import type { operations } from '../../../generated/mitra-delivery.d.ts';
import type { Handlers } from '../../world/handlers.ts';
import type { State } from './state.ts';

export const handlers = {
  registerPartner: ({ body }, context) => {
    const partner = addPartner(context.state, body, context.now, context.random);
    const code = sendCode(context, partner);
    const data = registeredPartner(partner, code);
    return { status: 200, body: { success: true, messages: 'Register sukses', data } };
  },

  logIn: ({ body }, { state, now }) => {
    const partner = findByEmail(state, body.email) ?? findByPhone(state, body.email);
    if (!partner || !isPasswordOf(partner.password_hash, body.password)) {
      throw new Failure(401, 'User Id atau Password Salah', { data: null });
    }
    partner.updated_at = instantOf(now);
    const data = { user: loggedInPartner(partner) };
    return { status: 200, body: { success: true, messages: 'Sukses Login', data } };
  },

  updateAccount: ({ body }, { state, now }) => {
    const bank = bankAccountOf(body);
    const partner = findByEmail(state, body.email);
    if (!partner) throw new Failure(404, 'Akun tidak ditemukan');
    updatePartner(partner, body, bank, now);
    const data = updatedPartner(partner, body.name, bank);
    const inner = { success: true, messages: 'Update Account Success !', data } as const;
    return { status: 200, body: { ...inner, data: inner } };
  },
} satisfies Handlers<operations, State>;

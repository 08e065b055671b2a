import { readAll } from '../../world/table.ts';
import { isSame } from '../../credentials/comparison.ts';
import { refusal } from './failures.ts';
import { matching, pageOf, sorted } from './products.ts';
import { issueToken, LIFETIME } from './tokens.ts';
import type { operations } from '../../../generated/klikoo.d.ts';
import type { Handlers } from '../../world/handlers.ts';
import type { Client, State } from './state.ts';

export const handlers = {
  createAccessToken: ({ body }, { principal, now, random }) => {
    const { client_id, client_secret } = body.additional_info;
    if (!principal || !isSame(principal.client_secret, client_secret)) throw refusal(6570);
    const access_token = issueToken(client_id, now, random);
    return {
      status: 200,
      body: {
        response_code: '200012000',
        response_message: 'Sukses',
        data: { access_token, token_type: 'Bearer', expires_in: LIFETIME },
      },
    };
  },

  listProducts: ({ body: { limit, page, search = [], sort } }, { state }) => {
    const found = sorted(matching(readAll(state.products), search), sort);
    const success = { response_code: '200042000', response_message: 'Sukses' };
    return { status: 200, body: { ...success, ...pageOf(found, limit, page) } };
  },
} satisfies Handlers<operations, State, Client | undefined>;

// The samples of Klikoo's page in the same shape, with invented values.
import type { Sample } from './sample.ts';

const product = {
  product_name: '(Transfer) Rekaan 15.000',
  product_detail: 'Masa Aktif 7 Hari',
  product_category: 'pulsa',
  agent_price: '15120',
  product_code: 'RKNA15',
  enable: true,
  updated_at: '2026-01-20T09:08:07Z',
};

export const SAMPLES: Sample[] = [
  {
    of: 'a request for a token',
    operation: 'createAccessToken',
    body: {
      grant_type: 'client_credentials',
      additional_info: {
        client_id: '5b0f6c1e-3d2a-4b97-8e64-1c7a9f0d2e35',
        client_secret: 'no-real-secret-no-real-secret-no',
      },
    },
  },
  {
    of: 'the token',
    operation: 'createAccessToken',
    reply: 200,
    body: {
      response_code: '200012000',
      response_message: 'Sukses',
      data: { access_token: 'not.a.token', token_type: 'Bearer', expires_in: 900 },
    },
  },
  {
    of: 'a search',
    operation: 'listProducts',
    body: {
      limit: 10,
      page: 1,
      search: [
        { field: 'keyword', value: 'rekaan' },
        { field: 'enable', value: 'true' },
      ],
      sort: { field: 'agent_price', value: 'desc' },
    },
  },
  {
    of: 'what it found',
    operation: 'listProducts',
    reply: 200,
    body: {
      response_code: '200042000',
      response_message: 'Sukses',
      meta: { total_data: 2, total_page: 1, current_page: 1, per_page: 10 },
      data: [product, { ...product, agent_price: '15090', product_code: 'RKNB15' }],
    },
  },
];

// OAuth scopes over HTTP: they count only for a mock that was told to.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const content = (schema: Schema) => ({ 'application/json': { schema } });
const document: Document = {
  ...{ openapi: '3.1.0', info: { title: 'Farm', version: '1' } },
  components: {
    securitySchemes: {
      login: { type: 'oauth2', flows: {} },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
  paths: {
    '/shearing': {
      post: {
        security: [{ login: ['shear'] }, { key: [] }],
        responses: {
          200: { description: 'Done.', content: content({ type: 'boolean' }) },
          403: {
            description: 'Not yours.',
            content: content({
              type: 'object',
              required: ['error'],
              properties: { error: { type: 'string' } },
            }),
          },
        },
      },
    },
  },
};
const contracts = [{ name: 'farm', document }];
const payload = Buffer.from('{"scope":"count"}').toString('base64url');
const authorization = `Bearer e30.${payload}.c2lnbmVk`;
const shear = (scopes: boolean) =>
  request(createApp({ contracts, scopes })).post('/farm/shearing').set({ authorization });

it('refuses a token that lacks a scope, as the contract documents', async () => {
  const { text, headers } = await shear(true).expect(403);
  expect(JSON.parse(text)).toEqual({ error: 'The token lacks the scopes shear.' });
  expect(headers['www-authenticate']).toContain('scope="shear"');
});

it('takes another alternative of credentials', async () => {
  await shear(true).set('X-Key', 'k').expect(200);
});

it('takes the token if it was told nothing of scopes', async () => {
  await shear(false).expect(200);
});

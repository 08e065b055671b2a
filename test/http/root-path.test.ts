import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Root', version: '1' },
  paths: { '/': { post: { responses: { 204: { description: 'Done.' } } } } },
};

it('goes to the only contract with any method of its own', async () => {
  const app = createApp({ contracts: [{ name: 'root', document }] });
  expect((await request(app).post('/')).status).toBe(204);
});

it('takes no other method without a contract that has it', async () => {
  const app = createApp({ contracts: [{ name: 'root', document: { ...document, paths: {} } }] });
  expect((await request(app).post('/')).status).toBe(405);
});

// The control API's contract shows messages that the mock really sends.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { CONTROL, readContract } from '../../server/contract/bundles.ts';
import { fresh } from '../domains/mobile-data-plan/fresh.ts';
import type { components } from '../../generated/control.d.ts';
import type { Example } from '../../server/contract/document.ts';

type Messages = components['schemas']['MessageList'];

it('shows messages as the APIs send them', async () => {
  const { app } = createMock({ apis: ['mitra-delivery', 'mobile-data-plan'] });
  const registration = {
    email: 'mitra.dua@example.com',
    no_tlp: '080000000012',
    password: 'a-b-c-d',
  };
  await request(app).post('/mitra-delivery/auth/register').send(registration).expect(200);
  await request(app)
    .post('/mobile-data-plan/v1/operators/64496/planStatuses?userKey=cpid-7f3a9c21')
    .set('Authorization', 'Bearer demo')
    .send(fresh(exampleOf('mobile-data-plan', 'CreateNotificationOnlyPlanStatus')) as object)
    .expect(200);
  const reply = await request(app).get('/_control/sessions/default/inbox').expect(200);
  const shown = exampleOf(CONTROL, 'TwoMessages') as Messages;
  expect(comparable(reply.body as Messages)).toEqual(comparable(shown));
});

function exampleOf(domain: string, name: string): unknown {
  const { components } = readContract(domain).document;
  return (components?.['examples']?.[name] as Example).value;
}

/** Messages without the parts that differ each time: id, time and code. */
function comparable({ messages }: Messages): object[] {
  return messages.map(({ domain, channel, to, subject, text, data }) => ({
    ...{ domain, channel, to, subject },
    text: text.replace(/[A-Za-z0-9]{40}$/, 'CODE'),
    data: JSON.stringify(data).replace(/[A-Za-z0-9]{40}(?=")/, 'CODE'),
  }));
}

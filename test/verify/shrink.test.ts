// The request of a finding is printed as small as it still shows the finding.
import { expect, it } from '@jest/globals';
import express from 'express';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { curlsOf } from '../../server/verify/report/told.ts';
import { listen } from '../listening.ts';
import { runOn } from './run.ts';
import type { Report } from '../../server/verify/report/report.ts';
import type { Settings } from '../../server/verify/run/settings.ts';

const order = {
  type: 'object',
  required: ['customer', 'quantity'],
  properties: {
    id: { type: 'integer', readOnly: true },
    customer: { type: 'string', minLength: 1, maxLength: 40, examples: ['Siti Rahayu of Bukit'] },
    quantity: { type: 'integer', minimum: 1, maximum: 100, examples: [12] },
    note: { type: 'string', examples: ['Leave it at the door'] },
    tags: { type: 'array', minItems: 1, items: { type: 'string' }, examples: [['a', 'b', 'c']] },
    address: {
      type: 'object',
      required: ['city'],
      properties: { city: { type: 'string' }, street: { type: 'string' } },
      examples: [{ city: 'Bandung', street: 'Braga' }],
    },
  },
};
const json = (schema: object) => ({ 'application/json': { schema } });
const text = { type: 'string' };
const reply = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, note: text },
};
const ORDERS = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders': {
      get: {
        operationId: 'listOrders',
        parameters: [
          { name: 'lang', in: 'query', schema: { enum: ['id', 'en'] } },
          { name: 'search', in: 'query', schema: { ...text, examples: ['a long text'] } },
          { name: 'x-trace', in: 'header', schema: { ...text, examples: ['trace-1'] } },
        ],
        responses: {
          200: { description: 'All', content: json({ type: 'array', items: reply }) },
        },
      },
      post: {
        operationId: 'createOrder',
        parameters: [
          { name: 'dry_run', in: 'query', schema: { type: 'boolean' } },
          { name: 'x-trace', in: 'header', schema: { ...text, examples: ['trace-1'] } },
        ],
        requestBody: { required: true, content: json(order) },
        responses: {
          201: { description: 'Made', content: json(reply) },
          400: { description: 'Broken', content: json({ type: 'object' }) },
        },
      },
    },
    '/orders/{id}': {
      get: {
        operationId: 'getOrder',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'One', content: json(reply) },
          404: { description: 'None', content: json({ type: 'object' }) },
        },
      },
    },
  },
};

interface Order {
  id: number;
  [more: string]: unknown;
}

/** A server that takes what is broken in one property, and answers wrongly if a request has some part. */
function server(fault: { unread?: string; wrongWith?: string; status?: number }) {
  const orders: Order[] = [{ id: 7001 }];
  const rules: Record<string, (value: unknown) => boolean> = {
    customer: (value) => typeof value === 'string' && value.length >= 1 && value.length <= 40,
    quantity: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100,
    note: (value) => typeof value === 'string',
    tags: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    address: (value) =>
      typeof value === 'object' && value !== null && 'city' in value && isText(value.city),
  };
  const isText = (value: unknown): boolean => typeof value === 'string';
  const app = express().use(express.json());
  const isWrong = (parts: object): boolean =>
    fault.wrongWith !== undefined && Object.hasOwn(parts, fault.wrongWith);
  app.get('/orders', ({ query, headers }, response) => {
    if (isWrong({ ...headers, ...query })) response.status(fault.status ?? 500).json({});
    else response.json(orders);
  });
  app.post('/orders', (request, response) => {
    const body = Object(request.body) as Record<string, unknown>;
    const isValid =
      ['customer', 'quantity'].every((key) => Object.hasOwn(body, key)) &&
      Object.entries(rules).every(
        ([key, rule]) => key === fault.unread || !Object.hasOwn(body, key) || rule(body[key]),
      );
    if (!isValid) {
      response.status(400).json({});
      return;
    }
    const made = { ...body, id: 7001 + orders.length };
    orders.push(made);
    response.status(201).json(isWrong(body) ? { ...made, id: String(made.id) } : made);
  });
  app.get('/orders/:id', ({ params }, response) => {
    const found = orders.find(({ id }) => id === Number(params.id));
    if (!found) response.status(404).json({});
    else response.json(fault.wrongWith === 'id' ? { ...found, id: 'none' } : found);
  });
  return app;
}

async function reportOn(
  fault: Parameters<typeof server>[0],
  settings: Partial<Settings> = {},
): Promise<Report> {
  const listening = await listen(server(fault));
  const contract = new Contract('orders', (await load(ORDERS)).document);
  const report = await runOn(contract, listening.origin, settings);
  await listening.close();
  return { ...report, url: 'http://orders' };
}

/** The curl lines of the findings by a check. */
async function curlsOn(check: string, fault: Parameters<typeof server>[0]): Promise<string[][]> {
  const { findings, url } = await reportOn(fault);
  return findings
    .filter((one) => one.fault.check === check)
    .map((one) => curlsOf(one, url).map((line) => line.replace('curl -i -g --path-as-is ', '')));
}

const JSON_BODY = "-H 'content-type: application/json'";
const POST = `-X 'POST' ${JSON_BODY} 'http://orders/orders' --data-raw`;

it('leaves out all that the contract does not want', async () => {
  const all = await curlsOn('refused', { unread: 'quantity' });
  expect(all).toContainEqual([`${POST} '{"customer":"S","quantity":101}'`]);
});

it('keeps what shows the fault, in its shortest form', async () => {
  expect(await curlsOn('body-schema', { wrongWith: 'note' })).toEqual([
    [`${POST} '{"customer":"S","quantity":1,"note":"L"}'`],
  ]);
});

it('keeps an item of a list, and the inner values that the contract wants', async () => {
  const [tags] = await curlsOn('body-schema', { wrongWith: 'tags' });
  expect(tags).toEqual([expect.stringMatching(/"quantity":1,"tags":\["."\]\}'$/)]);
  const [address] = await curlsOn('body-schema', { wrongWith: 'address' });
  expect(address).toEqual([expect.stringMatching(/"quantity":1,"address":\{"city":"."\}\}'$/)]);
});

it.each([
  ['search', "'http://orders/orders?search=a'"],
  ['x-trace', "-H 'x-trace: t' 'http://orders/orders'"],
])('keeps the one parameter %s that shows the fault', async (wrongWith, line) => {
  expect(await curlsOn('server-error', { wrongWith })).toEqual([[line]]);
});

it('goes without the request that told an id, as the id stands in the line', async () => {
  expect(await curlsOn('body-schema', { wrongWith: 'id' })).toEqual([
    ["'http://orders/orders/7001'"],
  ]);
});

it('prints the same lines each time', async () => {
  const fault = { unread: 'tags', wrongWith: 'note' };
  const [one, other] = [await reportOn(fault), await reportOn(fault)];
  const lines = ({ findings, url }: Report) => findings.map((each) => curlsOf(each, url));
  expect(lines(one)).toEqual(lines(other));
});

it('sends no more than a run may', async () => {
  const { findings, requests } = await reportOn({ unread: 'quantity' }, { most: 60 });
  expect(requests).toBeLessThanOrEqual(60);
  expect(findings.length).toBeGreaterThan(0);
});

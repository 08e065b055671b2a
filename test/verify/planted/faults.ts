// The faults that are planted, one at a time, and the checks that must find them.
import { setTimeout } from 'node:timers/promises';

import {
  at,
  elsewhere,
  inBody,
  inReply,
  open,
  replyOf,
  unchecked,
  unread,
  withJson,
} from './kinds.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import { without } from './planted-server.ts';
import type { Fault } from './planted-server.ts';

export interface Planted {
  api: string;
  /** The fault in a few words. */
  name: string;
  /** The operations that are tried. */
  only: string[];
  /** The checks one of which must fail. */
  checks: string[];
  fault: Fault;
}

type Row = [name: string, only: string | string[], checks: string | string[], fault: Fault];

const gone = (): undefined => undefined;
const to = (value: unknown) => (): unknown => value;
const text = (old: unknown): string => String(old);

/** @param contracts by their names */
export function faults(contracts: ReadonlyMap<string, Contract>): Planted[] {
  const contract = (name: string): Contract => {
    const found = contracts.get(name);
    if (!found) throw new Error(`There is no contract ${name}.`);
    return found;
  };
  return Object.entries({
    awan: awan(contract('awan')),
    'frog-cloud': frogCloud(contract('frog-cloud')),
    klikoo: klikoo(contract('klikoo')),
    'mitra-delivery': mitraDelivery(contract('mitra-delivery')),
    'mobile-data-plan': mobileDataPlan(contract('mobile-data-plan')),
    parcels: parcels(contract('parcels')),
    visits: visits(contract('visits')),
  }).flatMap(([api, rows]) =>
    rows.map(([name, only, checks, fault]) => ({
      ...{ api, name, fault, only: [only].flat(), checks: [checks].flat() },
    })),
  );
}

/** Statuses of refusals. */
const INVALID = [400];

function awan(contract: Contract): Row[] {
  const skip = (operation: string, keyword: string, place?: string): Row => [
    `${operation} does not look at ${keyword}${place === undefined ? '' : ` of ${place}`}`,
    operation,
    'refused',
    unchecked(contract, operation, keyword, place),
  ];
  const body = (name: string, operation: string, edit: (body: unknown) => unknown): Row => [
    `${operation}: ${name}`,
    operation,
    ['body-schema', 'body-undocumented'],
    inBody(operation, edit),
  ];
  return [
    body('a required property is missing', 'getProject', at('/data/name', gone)),
    body(
      'a nested required property is missing',
      'getProject',
      at('/data/organization/name', gone),
    ),
    body('the second item lacks a property', 'listProjects', at('/data/1/uuid', gone)),
    body('a required property is null', 'getVirtualMachine', at('/data/uuid', to(null))),
    body('an integer is a text', 'listPricings', at('/data/0/vcpu_core', text)),
    body('a number is a text', 'getOrganization', at('/data/balance', text)),
    body('a text is a number', 'getOrganization', at('/data/name', to(7))),
    body('a boolean is a text', 'listVirtualMachines', at('/data/0/catalogue/public_access', text)),
    body('an object is a list', 'getProject', at('/data/organization', to([]))),
    body(
      'a list is an object',
      'listVpcs',
      at('/data', (old) => (old as unknown[])[0]),
    ),
    body('the wrapper is missing', 'getInvoice', (one) => (one as { data: unknown }).data),
    body('an unknown enum value', 'getCurrentUser', at('/data/status', to('asleep'))),
    body('a date-time without its day', 'getProject', at('/data/created_at', to('yesterday'))),
    body(
      'an id without hyphens',
      'getProject',
      at('/data/uuid', (old) => String(old).replaceAll('-', '')),
    ),
    [
      'getProject: an empty body',
      'getProject',
      ['body-missing', 'body-parse'],
      inReply('getProject', [200], (reply) => ({ ...reply, bytes: Buffer.alloc(0) })),
    ],
    [
      'getProject: JSON that is cut off',
      'getProject',
      'body-parse',
      inReply('getProject', [200], (reply) => ({ ...reply, bytes: reply.bytes.subarray(0, -2) })),
    ],
    [
      'getProject: an undocumented success',
      'getProject',
      'status',
      inReply('getProject', [200], (reply) => ({ ...reply, status: 202 })),
    ],
    [
      'getProject: an error under 200',
      'getProject',
      ['body-schema', 'unknown-id', 'refused'],
      inReply('getProject', [404], (reply) => ({ ...reply, status: 200 })),
    ],
    [
      'getProject: 204 for 200',
      'getProject',
      ['status', 'body-missing'],
      inReply('getProject', [200], (reply) => ({ ...reply, status: 204, bytes: Buffer.alloc(0) })),
    ],
    [
      'getProject: 500 for an unknown id',
      'getProject',
      'server-error',
      inReply('getProject', [404], () => replyOf(500, { message: 'oh' })),
    ],
    [
      'getProject: 400 for an unknown id',
      'getProject',
      'unknown-id',
      inReply('getProject', [404], (reply) => ({ ...reply, status: 400 })),
    ],
    [
      'createProject: 418 for a broken request',
      'createProject',
      ['status', 'refused'],
      inReply('createProject', INVALID, (reply) => ({ ...reply, status: 418 })),
    ],
    [
      'createProject: 409 for a broken request',
      'createProject',
      'refused',
      inReply('createProject', INVALID, (reply) => ({ ...reply, status: 409 })),
    ],
    [
      'getProject: HTML',
      'getProject',
      'media-type',
      inReply('getProject', [200], () => replyOf(200, '<p>hi</p>', 'text/html')),
    ],
    [
      'getProject: no content type',
      'getProject',
      'media-type',
      inReply('getProject', [200], (reply) => ({
        ...reply,
        headers: without(reply.headers, 'content-type'),
      })),
    ],
    [
      'getProject: another JSON type',
      'getProject',
      'media-type',
      inReply('getProject', [200], (reply) => ({
        ...reply,
        headers: { 'content-type': 'application/hal+json' },
      })),
    ],
    [
      'getProject: bytes that are no UTF-8',
      'getProject',
      'body-parse',
      inReply('getProject', [200], (reply) => ({
        ...reply,
        bytes: Buffer.concat([Buffer.from('{"data":"'), Buffer.from([0xe9]), Buffer.from('"}')]),
      })),
    ],
    [
      'createProject: an error that is a bare text',
      'createProject',
      'body-schema',
      inReply('createProject', INVALID, (reply) => withJson(reply, 'no')),
    ],
    [
      'createProject: an error without its code',
      'createProject',
      'body-schema',
      inReply('createProject', INVALID, (reply) =>
        withJson(reply, { error: 'NO', message: 'no', result: false }),
      ),
    ],
    [
      'getProject: an HTML page for 404',
      'getProject',
      'media-type',
      inReply('getProject', [404], () => replyOf(404, '<h1>404</h1>', 'text/html')),
    ],
    [
      '405 without Allow',
      'listProjects',
      ['allow', 'wrong-method'],
      { reply: (reply) => ({ ...reply, headers: without(reply.headers, 'allow') }) },
    ],
    skip('createProject', 'required', '/name'),
    skip('createProject', 'type', '/name'),
    skip('createVirtualMachine', 'minLength', '/authentication_type/key'),
    skip('createProject', 'maxLength', '/name'),
    skip('createProject', 'pattern', '/name'),
    skip('createProject', 'format', '/organization_uuid'),
    skip('createProject', 'enum', '/project_members/0/user_level'),
    skip('createVpc', 'minimum', '/size'),
    skip('createVpc', 'maximum', '/size'),
    skip('updateProject', 'minProperties'),
    skip('registerUser', 'format', '/email'),
    skip('createVirtualMachine', 'format', '/hostname'),
    skip('createVirtualMachine', 'required', '/authentication_type/key'),
    ['listVpcs does not look at page', 'listVpcs', 'refused', unread(contract, 'listVpcs', 'page')],
    [
      'listPricings does not look at suitable_for',
      'listPricings',
      'refused',
      unread(contract, 'listPricings', 'suitable_for'),
    ],
    [
      'createProject: takes another media type',
      'createProject',
      'wrong-media',
      {
        request: (request) => ({
          ...request,
          headers: {
            ...request.headers,
            ...(request.headers['content-type'] === undefined
              ? {}
              : { 'content-type': 'application/json' }),
          },
        }),
      },
    ],
    [
      'createProject: takes malformed JSON',
      'createProject',
      'unreadable-body',
      {
        request: (request) =>
          request.body?.toString() === '{"'
            ? {
                ...request,
                body: Buffer.from(
                  '{"name":"roastery","organization_uuid":"3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10"}',
                ),
              }
            : request,
      },
    ],
    [
      'an unknown path answers 200',
      'listProjects',
      'unknown-path',
      {
        reply: (reply, request) =>
          request.operation === undefined && reply.status === 404
            ? replyOf(200, { data: [], result: true })
            : reply,
      },
    ],
    [
      'an undeclared method answers 200',
      'listCatalogues',
      'wrong-method',
      {
        reply: (reply) => (reply.status === 405 ? replyOf(200, { data: [], result: true }) : reply),
      },
    ],
    [
      'listProjects needs no credentials',
      'listProjects',
      ['unauthenticated', 'wrong-credentials'],
      open('listProjects'),
    ],
    [
      'createProject takes any token',
      'createProject',
      'wrong-credentials',
      {
        request: (request) =>
          request.headers['authorization'] === undefined
            ? request
            : { ...request, headers: { ...request.headers, authorization: 'Bearer demo' } },
      },
    ],
    [
      'listProjects: 403 for no credentials',
      'getProject',
      ['unauthenticated'],
      inReply('getProject', [401], (reply) => ({ ...reply, status: 403 })),
    ],
    [
      'createProject: what is made is not listed',
      ['createProject', 'listProjects'],
      'created-listed',
      elsewhere('createProject'),
    ],
    [
      'createProject: what is made cannot be read',
      ['createProject', 'getProject'],
      'created-readable',
      elsewhere('createProject'),
    ],
    [
      'getProject: another project is read',
      ['createProject', 'getProject'],
      'created-readable',
      {
        reply: async (reply, request, mock) =>
          request.operation === 'getProject' && reply.status === 200
            ? await mock({
                ...request,
                target: '/v2/projects/9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21',
              })
            : reply,
      },
    ],
    [
      'updateProject: a change is not kept',
      ['updateProject', 'getProject'],
      'update-kept',
      elsewhere('updateProject'),
    ],
    [
      'renameVolume: a change is not kept',
      ['renameVolume', 'listVolumes'],
      'update-kept',
      elsewhere('renameVolume'),
    ],
    [
      'deleteProject: what is deleted stays',
      ['deleteProject', 'getProject', 'listProjects'],
      'deleted-gone',
      elsewhere('deleteProject'),
    ],
    [
      'deleteVolume: what is deleted stays in the list',
      ['deleteVolume', 'listVolumes'],
      'deleted-unlisted',
      elsewhere('deleteVolume'),
    ],
    [
      'deleteVolume: a neighbour goes as well',
      ['deleteVolume', 'listVolumes'],
      'neighbours-kept',
      {
        reply: (reply, request) =>
          request.operation === 'listVolumes' &&
          reply.status === 200 &&
          removed.has(request.headers['x-kontrak-session'] ?? '')
            ? withJson(
                reply,
                at('/data', (old) => (old as unknown[]).slice(1))(
                  JSON.parse(reply.bytes.toString()),
                ),
              )
            : request.operation === 'deleteVolume' && reply.status === 200
              ? (removed.add(request.headers['x-kontrak-session'] ?? ''), reply)
              : reply,
      },
    ],
    [
      'createProject: a refused request makes a project',
      ['createProject', 'listProjects'],
      'refusal-changed-state',
      {
        reply: async (reply, request, mock) => {
          if (request.operation === 'createProject' && reply.status === 400)
            await mock({
              ...request,
              body: Buffer.from(
                '{"name":"from-a-refusal","organization_uuid":"3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10"}',
              ),
              headers: { ...request.headers, 'content-type': 'application/json' },
            });
          return reply;
        },
      },
    ],
    [
      'updateProject: a refused request changes the project',
      ['updateProject', 'getProject'],
      'refusal-changed-state',
      {
        reply: async (reply, request, mock) => {
          if (request.operation === 'updateProject' && reply.status === 400)
            await mock({
              ...request,
              body: Buffer.from('{"name":"from-a-refusal"}'),
              headers: { ...request.headers, 'content-type': 'application/json' },
            });
          return reply;
        },
      },
    ],
    [
      'listVpcs: pages overlap',
      'listVpcs',
      ['page-seam'],
      {
        request: (request) =>
          request.operation === 'listVpcs'
            ? { ...request, target: request.target.replace(/([?&]page)=2/, '$1=1') }
            : request,
      },
    ],
    [
      'listVpcs: per_page is ignored',
      'listVpcs',
      ['page-size'],
      {
        request: (request) =>
          request.operation === 'listVpcs'
            ? { ...request, target: request.target.replace(/per_page=1(?!\d)/, 'per_page=10') }
            : request,
      },
    ],
    [
      'listReservedIps: the total is wrong',
      'listReservedIps',
      'page-total',
      inBody(
        'listReservedIps',
        at('/meta/pagination/total', (old) => Number(old) + 1),
      ),
    ],
    [
      'createVpc: refuses the longest label',
      'createVpc',
      'accepted',
      tooStrict('createVpc', (one) => String(one['label']).length === 100),
    ],
    [
      'createVpc: refuses the smallest size',
      'createVpc',
      'accepted',
      tooStrict('createVpc', (one) => one['size'] === 16),
    ],
    [
      'getProject: the connection is closed',
      'getProject',
      ['no-reply', 'unreached'],
      inReply('getProject', [200], () => undefined),
    ],
    [
      'getProject: no reply in time',
      'getProject',
      ['no-reply', 'unreached'],
      {
        reply: async (reply, request) => {
          if (request.operation === 'getProject') await setTimeout(2000);
          return reply;
        },
      },
    ],
  ];
}

const removed = new Set<string>();

/** A change that is shown, and not kept. */
function echoed(operation: string): Fault {
  return {
    reply: async (reply, request, mock) => {
      if (request.operation !== operation || reply.status !== 200) return reply;
      const old = before.get(request.target);
      if (old) await mock({ ...request, body: old });
      before.set(request.target, old ?? request.body ?? Buffer.alloc(0));
      return reply;
    },
  };
}

const before = new Map<string, Buffer>();

/** Refuses some valid requests with the words for broken ones. */
function tooStrict(
  operation: string,
  isRefused: (body: Record<string, unknown>) => boolean,
): Fault {
  return {
    request: (request) => {
      if (request.operation !== operation || !request.body) return request;
      try {
        const body = JSON.parse(request.body.toString()) as Record<string, unknown>;
        // The mock refuses a value that is too long, or too small, in the words that this fault copies.
        if (!isRefused(body)) return request;
        const changed = Object.entries(body).map(([key, value]) => [
          key,
          typeof value === 'string' && value.length === 100
            ? `${value}x`
            : value === 16
              ? 15
              : value,
        ]);
        return { ...request, body: Buffer.from(JSON.stringify(Object.fromEntries(changed))) };
      } catch {
        return request;
      }
    },
  };
}

function frogCloud(contract: Contract): Row[] {
  return [
    [
      'getUserInfo: a required property is missing',
      'getUserInfo',
      'body-schema',
      inBody('getUserInfo', at('/email', gone)),
    ],
    [
      'getProfile: a number is a text',
      'getProfile',
      'body-schema',
      inBody('getProfile', at('/actual_balance', text)),
    ],
    [
      'getProfile: an unknown enum value',
      'getProfile',
      'body-schema',
      inBody('getProfile', at('/account_type', to('X'))),
    ],
    [
      'getResourceQuota: the wrapper is missing',
      'getResourceQuota',
      'body-schema',
      inBody('getResourceQuota', (one) => (one as { data: unknown }).data),
    ],
    [
      'updateProfile: a change is not kept',
      ['updateProfile', 'getProfile'],
      'update-kept',
      elsewhere('updateProfile'),
    ],
    [
      'updateProfile does not look at maxLength',
      'updateProfile',
      'refused',
      unchecked(contract, 'updateProfile', 'maxLength', '/firstname'),
    ],
    [
      'updateProfile does not look at enum',
      'updateProfile',
      'refused',
      unchecked(contract, 'updateProfile', 'enum', '/account_type'),
    ],
    [
      'updateNotificationSetting does not look at type',
      'updateNotificationSetting',
      'refused',
      unchecked(contract, 'updateNotificationSetting', 'type'),
    ],
    ['getUserInfo needs no credentials', 'getUserInfo', ['unauthenticated'], open('getUserInfo')],
    [
      'getUserInfo: 200 is 201',
      'getUserInfo',
      'status',
      inReply('getUserInfo', [200], (reply) => ({ ...reply, status: 201 })),
    ],
  ];
}

function klikoo(contract: Contract): Row[] {
  return [
    [
      'listProducts: the code is missing',
      'listProducts',
      'body-schema',
      inBody('listProducts', at('/response_code', gone)),
    ],
    [
      'listProducts: a page is a text',
      'listProducts',
      'body-schema',
      inBody('listProducts', at('/meta/current_page', text)),
    ],
    [
      'listProducts does not look at the condition',
      'listProducts',
      'refused',
      unchecked(contract, 'listProducts', 'required'),
    ],
    [
      'listProducts does not look at minimum',
      'listProducts',
      'refused',
      unchecked(contract, 'listProducts', 'minimum'),
    ],
    [
      'listProducts does not look at enum',
      'listProducts',
      'refused',
      unchecked(contract, 'listProducts', 'enum'),
    ],
    [
      'listProducts does not look at the time',
      'listProducts',
      'refused',
      unread(contract, 'listProducts', 'Open-Api-Timestamp'),
    ],
    [
      'listProducts takes any credentials',
      'listProducts',
      ['unauthenticated', 'wrong-credentials'],
      {
        request: (request) =>
          request.operation === 'listProducts'
            ? {
                ...request,
                headers: {
                  ...request.headers,
                  authorization: 'Bearer demo',
                  'open-api-signature': 'demo',
                },
              }
            : request,
      },
    ],
    [
      'createAccessToken: another type of token',
      'createAccessToken',
      'body-schema',
      inBody('createAccessToken', at('/data/token_type', to(5))),
    ],
    [
      'createAccessToken does not look at format',
      'createAccessToken',
      'refused',
      unchecked(contract, 'createAccessToken', 'type', '/additional_info/client_id'),
    ],
    [
      'createAccessToken: a text for an error',
      'createAccessToken',
      ['media-type'],
      inReply('createAccessToken', INVALID, () => replyOf(400, 'no', 'text/plain')),
    ],
  ];
}

function mitraDelivery(contract: Contract): Row[] {
  return [
    ['logIn: success is a text', 'logIn', 'body-schema', inBody('logIn', at('/success', text))],
    ['logIn: the user is missing', 'logIn', 'body-schema', inBody('logIn', at('/data/user', gone))],
    [
      'registerPartner does not look at format',
      'registerPartner',
      'refused',
      unchecked(contract, 'registerPartner', 'format'),
    ],
    [
      'registerPartner does not look at pattern',
      'registerPartner',
      'refused',
      unchecked(contract, 'registerPartner', 'pattern'),
    ],
    [
      'registerPartner does not look at minLength',
      'registerPartner',
      'refused',
      unchecked(contract, 'registerPartner', 'minLength'),
    ],
    [
      'logIn does not look at minLength',
      'logIn',
      'refused',
      unchecked(contract, 'logIn', 'minLength', '/password'),
    ],
    [
      'updateAccount does not look at maximum',
      'updateAccount',
      'refused',
      unchecked(contract, 'updateAccount', 'maximum', '/coordinate/latitude'),
    ],
    [
      'updateAccount: messages is a number',
      'updateAccount',
      'body-schema',
      inBody('updateAccount', at('/messages', to(1))),
    ],
    [
      'registerPartner: 201 for 200',
      'registerPartner',
      'status',
      inReply('registerPartner', [200], (reply) => ({ ...reply, status: 201 })),
    ],
    [
      'logIn: 500 for a broken request',
      'logIn',
      'server-error',
      inReply('logIn', INVALID, () => replyOf(500, { success: false, messages: 'oh' })),
    ],
  ];
}

function mobileDataPlan(contract: Contract): Row[] {
  return [
    [
      'createPlanStatus: the name is missing',
      'createPlanStatus',
      'body-schema',
      inBody('createPlanStatus', at('/name', to(5))),
    ],
    [
      'createPlanStatus does not look at required',
      'createPlanStatus',
      'refused',
      unchecked(contract, 'createPlanStatus', 'required', '/languageCode'),
    ],
    [
      'createPlanStatus does not look at the user key',
      'createPlanStatus',
      'refused',
      unread(contract, 'createPlanStatus', 'userKey'),
    ],
    [
      'createPlanStatus does not look at enum',
      'createPlanStatus',
      'refused',
      unchecked(contract, 'createPlanStatus', 'enum', '/plans/0/planCategory'),
    ],
    [
      'createPlanStatus does not look at pattern',
      'createPlanStatus',
      'refused',
      unchecked(contract, 'createPlanStatus', 'pattern'),
    ],
    [
      'createPlanGroup does not look at minLength',
      'createPlanGroup',
      'refused',
      unchecked(contract, 'createPlanGroup', 'minLength'),
    ],
    [
      'createPlanGroup needs no credentials',
      'createPlanGroup',
      ['unauthenticated'],
      open('createPlanGroup'),
    ],
    [
      'createPlanGroup: 204',
      'createPlanGroup',
      ['status', 'body-missing'],
      inReply('createPlanGroup', [200], (reply) => ({
        ...reply,
        status: 204,
        bytes: Buffer.alloc(0),
      })),
    ],
    [
      'createPlanGroup: the error has another shape',
      'createPlanGroup',
      'body-schema',
      inReply('createPlanGroup', INVALID, (reply) => withJson(reply, { error: 'no' })),
    ],
    [
      'createPlanGroup: a plan id is a number',
      'createPlanGroup',
      'body-schema',
      inBody('createPlanGroup', at('/dataPlans/0/planId', to(5))),
    ],
  ];
}

function parcels(contract: Contract): Row[] {
  const skip = (keyword: string): Row => [
    `createParcel does not look at ${keyword}`,
    'createParcel',
    'refused',
    unchecked(contract, 'createParcel', keyword),
  ];
  return [
    skip('minItems'),
    skip('maxItems'),
    skip('uniqueItems'),
    skip('additionalProperties'),
    skip('exclusiveMinimum'),
    skip('multipleOf'),
    [
      'listParcels: a required header is missing',
      'listParcels',
      'header',
      inReply('listParcels', [200], (reply) => ({
        ...reply,
        headers: without(reply.headers, 'x-total'),
      })),
    ],
    [
      'listParcels: a header is no number',
      'listParcels',
      'header',
      inReply('listParcels', [200], (reply) => ({
        ...reply,
        headers: { ...reply.headers, 'x-total': 'many' },
      })),
    ],
    [
      'updateParcel: a change resets other properties',
      ['updateParcel', 'getParcel', 'createParcel'],
      'update-partial',
      {
        reply: (reply, request) =>
          reply.status === 200 &&
          request.operation === 'getParcel' &&
          reset.has(request.headers['x-kontrak-session'] ?? '')
            ? withJson(reply, at('/note', to('reset'))(JSON.parse(reply.bytes.toString())))
            : request.operation === 'updateParcel' && reply.status === 200
              ? (reset.add(request.headers['x-kontrak-session'] ?? ''), reply)
              : reply,
      },
    ],
    [
      'deleteParcel: what is deleted stays',
      ['createParcel', 'deleteParcel', 'getParcel'],
      'deleted-gone',
      {
        request: (request) =>
          request.operation === 'deleteParcel' && /\/\d{1,9}$/.test(request.target)
            ? replyOf(204, '')
            : request,
      },
    ],
    [
      'getParcel: an undocumented property',
      'getParcel',
      ['body-schema', 'body-undocumented'],
      inBody('getParcel', (one) => ({ ...(one as object), colour: 'red' })),
    ],
  ];
}

const reset = new Set<string>();

function visits(contract: Contract): Row[] {
  return [
    [
      'createVisit does not look at the choice',
      'createVisit',
      'refused',
      unchecked(contract, 'createVisit', 'oneOf'),
    ],
    [
      'createVisit does not look at date-time',
      'createVisit',
      'refused',
      unchecked(contract, 'createVisit', 'format', '/at'),
    ],
    [
      'createVisit: not kept',
      ['createVisit', 'getVisit', 'listVisits'],
      ['created-readable', 'created-listed'],
      elsewhere('createVisit'),
    ],
    [
      'replaceVisit: not kept',
      ['replaceVisit', 'getVisit', 'createVisit'],
      'update-kept',
      echoed('replaceVisit'),
    ],
    [
      'getVisit: another format of the id',
      'getVisit',
      'body-schema',
      inBody('getVisit', at('/code', to('x'))),
    ],
    [
      'listVisits takes any key',
      'listVisits',
      ['unauthenticated'],
      { request: (request) => ({ ...request, headers: { ...request.headers, 'x-key': 'demo' } }) },
    ],
    [
      'listVisits does not look at maximum',
      'listVisits',
      'refused',
      unread(contract, 'listVisits', 'per_page'),
    ],
    [
      'listVisits: the total is missing',
      'listVisits',
      'body-schema',
      inBody('listVisits', at('/total', gone)),
    ],
    [
      'createVisit: 200 for 201',
      'createVisit',
      'status',
      inReply('createVisit', [201], (reply) => ({ ...reply, status: 200 })),
    ],
  ];
}

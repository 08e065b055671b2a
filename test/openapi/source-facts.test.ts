// Facts of the sources that a contract tells, each at its place. Marks tell what the sources do not say.
import { expect, it } from '@jest/globals';

import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import { placesOf } from './walk.ts';

/** A place under the components or the paths, by names; what the contract says there; and what it must say. */
type Fact = [fact: string, place: readonly string[], told: object];

const schema = (name: string, ...rest: string[]) => ['components', 'schemas', name, ...rest];
const property = (name: string, field: string) => schema(name, 'properties', field);
const operation = (path: string) => ['paths', path, 'post'];
const words = (...texts: RegExp[]) => ({
  description: expect.stringMatching(new RegExp(texts.map(({ source }) => source).join('.*'), 's')),
});
const inferred = (...items: unknown[]) => ({ 'x-inferred': expect.arrayContaining(items) });
const sentence = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const FACTS: Record<string, Fact[]> = {
  'frog-cloud': [
    [
      'the source shows two limits of addresses, and tying them is ours',
      property('ResourceQuota', 'max_ip'),
      inferred(sentence(/same as `public_ip_limit`.*differ/)),
    ],
    [
      'the other limit says so as well',
      property('UserInfo', 'public_ip_limit'),
      inferred(sentence(/same as `max_ip`.*differ/)),
    ],
    [
      'a business profile is open, and what is kept of it is ours',
      schema('UpdateBusinessProfile'),
      { ...words(/as examples/), ...inferred(sentence(/two fields are kept/)) },
    ],
    ...['country_id', 'province_id', 'city_id', 'district_id'].map((id): Fact => [
      `${id} is preferred in Indonesia`,
      property('UpdatePersonalProfile', id),
      words(/Preferred .*Indonesia/),
    ]),
    ...['province_custom', 'city_custom'].map((name): Fact => [
      `${name} is for customers elsewhere`,
      property('UpdatePersonalProfile', name),
      words(/has no reference id/),
    ]),
    [
      'the flag of bills is about reports and others',
      property('NotificationSetting', 'allow_billing_reminder'),
      words(/such as the daily bill report/),
    ],
    ...[
      'reward_first_top_up',
      'reward_referral',
      'block_storage_limit',
      'object_storage_limit',
    ].map((name): Fact => [
      `the meaning of ${name} is a guess`,
      property('UserInfo', name),
      inferred('description'),
    ]),
    ...['phone', 'tax_number'].map((name): Fact => [
      `the form of ${name} is a guess`,
      property('UpdatePersonalProfile', name),
      inferred('pattern'),
    ]),
    [
      'the unit of money is a guess',
      property('Profile', 'actual_balance'),
      inferred('The unit is the rupiah.'),
    ],
    [
      'the other type of account has a guessed name',
      property('UserInfo', 'account_type_description'),
      inferred({ enum: ['BUSINESS'] }),
    ],
    [
      'the credentials are a guess',
      ['components', 'securitySchemes', 'bearer'],
      { 'x-source': 'inferred', ...words(/token `demo` is the demo\s+customer\./) },
    ],
  ],
  klikoo: [
    [
      'the message of a refused address is ours',
      property('Error', 'response_code'),
      inferred(sentence(/`6571` without its message/)),
    ],
    ...['limit', 'page'].map((name): Fact => [
      `${name} is of 32 bits`,
      property('ListProductsRequest', name),
      { format: 'int32', ...inferred('minimum') },
    ]),
    ...[property('ProductSearch', 'value'), property('Product', 'product_category')].map(
      (place): Fact => [
        `${place.at(-1)} has the categories that the source names`,
        place,
        words(/`data`/, /`pulsa`/, /`maxim`/, /`plnprepaid`/),
      ],
    ),
    [
      'the sense of several conditions, and of none, is ours',
      property('ListProductsRequest', 'search'),
      inferred('A product must meet all of them.', 'An empty list, or none, lists every product.'),
    ],
    [
      'a condition without a field is ours to ignore',
      schema('ProductSearch'),
      inferred(sentence(/without a field.*is ignored/)),
    ],
    ['an empty field is ours', property('ProductSearch', 'field'), inferred({ enum: [''] })],
    [
      'the order of equal products is ours',
      property('ProductSort', 'field'),
      inferred(sentence(/equal.*product_code/)),
    ],
    [
      'totals are numbers in the sample and texts in the table',
      property('ProductListMeta', 'total_data'),
      { type: 'integer', ...words(/table calls it a text/) },
    ],
    [
      'five minutes are ours',
      ['components', 'parameters', 'OpenApiTimestamp'],
      inferred(sentence(/five minutes/)),
    ],
  ],
  'mitra-delivery': [
    ...['/auth/register', '/auth/login', '/auth/update'].map((path): Fact => [
      `the source has neither the path ${path} nor its method`,
      ['paths', path, path === '/auth/update' ? 'put' : 'post'],
      inferred('path', 'method'),
    ]),
    ...['login', 'login_via', 'token'].map((name): Fact => [
      `${name} is an open text`,
      property('LogInRequest', name),
      inferred('description', 'Any value is taken.'),
    ]),
    [
      'nothing verifies an address or deletes an account',
      operation('/auth/register'),
      words(/No operation\s+verifies the address, nor deletes/),
    ],
    [
      'the second status of an address is a guess',
      schema('PartnerStatus'),
      inferred({ enum: ['verified'] }),
    ],
    [
      'the second status for deliveries is a guess',
      schema('DeliveryStatus'),
      inferred({ enum: ['A'] }),
    ],
    [
      'the unit of the money is a guess',
      property('LoggedInPartner', 'uang'),
      inferred('description'),
    ],
    [
      'the zone of local times is a guess',
      property('StoredPartner', 'created_at'),
      inferred('The zone is UTC+7.'),
    ],
    [
      'other messages of failures are ours',
      property('Error', 'messages'),
      inferred('minLength', sentence(/other messages/)),
    ],
  ],
  'mobile-data-plan': [
    [
      'a status is kept after its end, which is ours',
      schema('PlanStatus'),
      inferred(sentence(/After `expireTime` the status is kept/)),
    ],
    ...[
      '/v1/operators/{asn_id}/planGroups',
      '/v1/operators/{asn_id}/planStatuses',
      '/v1/operators/{asn_id}/clients/{clientId}/users/{userKey}/planStatus',
    ].map((path): Fact => [
      `nothing deletes a push to ${path}`,
      operation(path),
      words(/A later push .*replaces/, /no operation deletes it/),
    ]),
    [
      'updateTime tells how fresh a status is',
      schema('PlanStatus'),
      words(/`updateTime` tells how fresh/),
    ],
    [
      'a rough level beside an exact balance is ours',
      schema('PlanModule'),
      inferred('The rough level may stand beside an exact balance.'),
    ],
    [
      'VIDEO is all video traffic',
      schema('PlanModuleTrafficCategory'),
      words(/`VIDEO`: all video traffic\./),
    ],
    [
      'the 409 is documented, and its code is not',
      ['components', 'responses', 'Conflict'],
      inferred('The code is `ABORTED`.'),
    ],
    [
      'notifications need fields, without which a push is refused',
      schema('CreatePlanStatusRequest'),
      words(
        /`LOW_QUOTA`\s+needs `byteBalance.remainingBytes`/,
        /`EXPIRING_SOON` needs `expirationTime`/,
      ),
    ],
    [
      'whole numbers have 64 bits and a sign',
      [],
      { info: words(/from `-9223372036854775808` to `9223372036854775807`/) },
    ],
    [
      'a prepaid plan is what makes a prepaid user, which is ours',
      schema('CreatePlanStatusRequest'),
      inferred(sentence(/category `PREPAID` is a prepaid user/)),
    ],
    [
      'a whole number has 64 bits and a sign',
      schema('Int64'),
      { format: 'int64', pattern: expect.stringMatching(/^\^\(-\?/) },
    ],
    ...[
      property('PlanModule', 'maxRateKbps'),
      property('PlanModule', 'usedBytes'),
      property('ByteQuota', 'quotaBytes'),
      property('ByteQuota', 'remainingBytes'),
      property('TimeQuota', 'quotaMinutes'),
      property('TimeQuota', 'remainingMinutes'),
      property('Money', 'units'),
    ].map((place): Fact => [
      `${place.at(-1)} is a number of 64 bits with a sign`,
      place,
      { $ref: '#/components/schemas/Int64', ...words(/string \(64 bits\)/) },
    ]),
  ],
};

const rows = Object.entries(FACTS).flatMap(([domain, facts]) =>
  facts.map(([fact, place, told]) => ({ domain, fact, place, told })),
);

it.each(rows)('$domain tells that $fact', ({ domain, place, told }) => {
  const { document } = readContract(domain);
  let found: unknown = document;
  // The cast: each place was looked up in the contract.
  for (const name of place) found = (found as Record<string, unknown>)[name];
  expect(found).toMatchObject(told);
});

it.each([
  ['frog-cloud', 'inferred'],
  ['klikoo', 'documented'],
  ['mitra-delivery', 'inferred'],
  ['mobile-data-plan', 'documented'],
])('%s has limits that are %s unless they say otherwise', (domain, told) => {
  expect(readContract(domain).document).toHaveProperty('x-limits', told);
});

it('klikoo has no condition that a page would show as two cases', () => {
  const { components } = readContract('klikoo').document;
  const { ProductSearch: search } = components?.['schemas'] as Record<string, object>;
  const cases = ['if', 'then', 'else', 'oneOf', 'anyOf', 'allOf', 'not'];
  expect(Object.keys(search ?? {}).filter((key) => cases.includes(key))).toEqual([]);
});

it.each(bundledDomains())('%s tells no rule both as a mark and in prose', (domain) => {
  const twice = placesOf(readContract(domain).document).filter(({ node }) => {
    const prose = String(node['description']).replaceAll(/\s+/g, ' ');
    const marks = [node['x-inferred'] ?? []].flat().filter((one) => typeof one === 'string');
    return marks.some((mark) => mark.endsWith('.') && prose.includes(mark));
  });
  expect(twice.map(({ pointer }) => pointer)).toEqual([]);
});

it.each(bundledDomains())('%s has neither `if` nor `then`', (domain) => {
  const conditions = placesOf(readContract(domain).document).filter(({ node }) => 'if' in node);
  expect(conditions.map(({ pointer }) => pointer)).toEqual([]);
});

it('mobile-data-plan does not mark the whole 409 as its own', () => {
  const { components } = readContract('mobile-data-plan').document;
  const { Conflict } = components?.['responses'] as Record<string, object>;
  expect(Conflict).not.toHaveProperty('x-source');
});

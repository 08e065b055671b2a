// The contract agrees with its sources: samples in their shape are valid, and facts stand at their places.
import { readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';

import { checksOf } from '../../contract/made/ajv.ts';
import { contract } from './client.ts';
import { SAMPLES } from './samples.ts';
import { operationsIn } from '../../../server/contract/methods.ts';
import { placesOf } from '../../openapi/walk.ts';
import type { Schema } from '../../../server/contract/document.ts';

/** A copy in which no object may have a property that the contract does not know. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, one]) => [key, closed(one)]));
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}

const strict = checksOf(closed(contract.document) as typeof contract.document);

// The cast: each is named by its operation.
const more = JSON.parse(
  readFileSync(new URL('source-samples.json', import.meta.url), 'utf8'),
) as typeof SAMPLES;

it.each([...SAMPLES, ...more])(
  '%s takes a sample of the source, and knows all of its properties',
  (id, body) => {
    const operation = contract.operations.find((one) => one.id === id);
    const schema = operation?.responses.get(200)?.content?.['application/json']?.schema;
    expect(strict.violations(schema ?? false, body, 'reply')).toEqual([]);
  },
);

it('finds a property that the contract does not know', () => {
  const schema: Schema = { $ref: '#/components/schemas/Organization' };
  expect(strict.violations(schema, { owner: 'x' }, 'reply')).toContainEqual(
    expect.objectContaining({ message: 'must NOT have additional properties' }),
  );
});

/** A place in the contract by names; the facts told there, as parts of it. */
type Fact = [fact: string, place: readonly string[], told: object];

const schema = (name: string, ...rest: string[]) => ['components', 'schemas', name, ...rest];
const field = (name: string, property: string) => schema(name, 'properties', property);
const words = (pattern: RegExp) => ({ description: expect.stringMatching(pattern) });
const inferred = (...items: unknown[]) => ({ 'x-inferred': expect.arrayContaining(items) });
const sentence = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const info = (pattern: RegExp): [readonly string[], object] => [['info'], words(pattern)];
const concept = (pattern: RegExp): [readonly string[], object] => [
  ['info'],
  inferred(sentence(pattern)),
];
const on = (path: string, method: string, ...rest: string[]) => ['paths', path, method, ...rest];

const GROUP = '/v2/{group-type}/{uuid}';
const SHORT = ['uuid', 'name', 'icon', 'slug', 'created_at', 'updated_at'];
const MONEY = [
  'balance',
  'discount',
  'payment_plans',
  'monthly_amount_threshold',
  'account_payable',
  'tax_percent',
];

/** Creations that no operation takes back, or not all of it. */
const UNDONE: [what: string, path: string, method: string, told: RegExp][] = [
  ['a machine stays', `${GROUP}/vms`, 'post', /No operation stops, .* or deletes a machine/],
  ['bare metal cannot be stopped', `${GROUP}/baremetals`, 'post', /No operation stops bare metal/],
  ['its address stays', `${GROUP}/baremetals`, 'post', /none releases a reserved address/],
  ['a cluster cannot be stopped', `${GROUP}/kubernetes`, 'post', /No operation stops a cluster/],
  ['its address stays', `${GROUP}/kubernetes`, 'post', /none releases a reserved address/],
  [
    'a volume stays by itself',
    '/v2/{group-type}/{group-uuid}/volumes',
    'post',
    /No operation attaches/,
  ],
  [
    'a volume stays at its machine',
    '/v2/{group-type}/{group-uuid}/volumes/{uuid}',
    'delete',
    /No operation detaches/,
  ],
  [
    'a network stays with its machines',
    '/v2/organizations/{organization_uuid}/vpcs/{uuid}',
    'delete',
    /No operation moves or deletes a virtual machine/,
  ],
  ['a storage stays', `${GROUP}/object-storage`, 'post', /No operation disables/],
  ['an organization stays', '/v2/organizations', 'post', /No operation deletes an organization/],
  ['an account stays', '/v2/accounts/register', 'post', /No operation deletes an account/],
  ['a gateway stays', '/v2/payment/payment-gateway', 'post', /No operation changes or deletes/],
  ['an inquiry stays', '/v2/payment/inquiry', 'post', /No operation cancels/],
  ['a top-up stays', '/v2/payment/topup', 'post', /No operation cancels/],
];

const documented = { 'x-source': 'documented' };

const FACTS: Fact[] = [
  ['the page states no limits', [], { 'x-limits': 'inferred' }],
  [
    'the user guide gives the least length of a username',
    field('RegisterUserRequest', 'username'),
    { ...documented, minLength: 6, ...inferred('maxLength', 'pattern') },
  ],
  [
    'the user guide gives the form of a password',
    field('RegisterUserRequest', 'password'),
    { ...documented, minLength: 8, pattern: expect.any(String) },
  ],
  [
    'the user guide gives the least top-up',
    field('CreatePaymentRequest', 'amount'),
    { ...documented, minimum: 50_000, ...inferred('maximum') },
  ],
  [
    'the page shows an address of a cluster in two ways',
    schema('ClusterIpAddress'),
    words(/list of one address/),
  ],
  [
    'four names of an order were repaired',
    on(`${GROUP}/baremetals`, 'post'),
    words(/`OrganizationID`.*repaired|`OrganizationID`.*written like/s),
  ],
  [
    'the sample of versions was repaired',
    on('/v2/kubernetes/versions', 'get'),
    words(/one version in place of a list.*repaired/s),
  ],
  [
    'the sample of a new cluster was repaired',
    on(`${GROUP}/kubernetes`, 'post'),
    words(/list of one.*repaired/s),
  ],
  [
    'the sample of a changed cluster was repaired',
    on(`${GROUP}/kubernetes/{k8suuid}`, 'put'),
    words(/list of one.*repaired/s),
  ],
  [
    'the numbers of versions became texts',
    field('KubernetesVersion', 'name'),
    { ...words(/shows a number/), ...inferred('type') },
  ],
  ['the page marks no field as required', ...info(/marks no field of a body as required/)],
  [
    'an organization elsewhere shows its credit',
    schema('Organization'),
    { required: expect.arrayContaining(MONEY) },
  ],
  [
    'an address shows its organization in short',
    schema('ReservedIpOrganization'),
    { required: SHORT },
  ],
  [
    'a plan always tells when it was deleted',
    schema('Pricing'),
    { required: expect.arrayContaining(['deleted_at']) },
  ],
  [
    'a project of one’s own has an icon',
    schema('MyProject'),
    { required: expect.arrayContaining(['icon']) },
  ],
  [
    'a project by itself has an icon',
    schema('ProjectDetail'),
    { required: expect.arrayContaining(['icon']) },
  ],
  ['the type of an image is open', field('Catalogue', 'type'), { type: 'string', minLength: 1 }],
  [
    'the visibility of an image is open',
    field('Catalogue', 'visibility'),
    { type: 'string', minLength: 1 },
  ],
  [
    'the type of a user is open',
    field('CurrentUserOrganization', 'user_type'),
    { type: 'string', minLength: 1 },
  ],
  [
    'the report of a gateway needs no token',
    on('/v2/payment/callback', 'post'),
    inferred(sentence(/No token.*Authorization.*nearly every/s)),
  ],
  [
    'the one failure of the page stands where it stands there',
    [
      'components',
      'responses',
      'CreateVirtualMachineUnauthorized',
      'content',
      'application/json',
      'examples',
      'wrongCredentials',
    ],
    {
      value: {
        error: 'INVALID CREDENTIALS',
        error_code: '401-3',
        message: 'WRONG USERNAME / PASSWORD',
        result: false,
      },
    },
  ],
  [
    'a new machine is refused with it',
    on(`${GROUP}/vms`, 'post', 'responses'),
    { 401: { $ref: '#/components/responses/CreateVirtualMachineUnauthorized' } },
  ],
  [
    'the confirmed path of gateways has no version',
    on('/v2/payment/payment-gateway', 'post'),
    inferred(sentence(/without a version/)),
  ],
  [
    'the confirmed path of top-ups has no version, and no method',
    on('/v2/payment/topup', 'post'),
    inferred('method', sentence(/without a version/)),
  ],
  [
    'the addresses of a machine are a guess',
    field('VirtualMachine', 'ip_address'),
    inferred('items'),
  ],
  [
    'two kinds of access are guesses',
    field('Cluster', 'service_type'),
    inferred({ enum: ['NodePort', 'ClusterIP'] }),
  ],
  ['the page tells nothing of fields that are left out', ...info(/effect of leaving a field out/)],
  ['the project of a cluster is a guess', field('Cluster', 'project'), inferred('oneOf')],
  ['the key of a login is a guess', field('AuthenticationType', 'key'), inferred('description')],
  [
    'the value of a login is a guess',
    field('AuthenticationType', 'value'),
    inferred('description'),
  ],
  [
    'an operation without a title was read',
    on('/v2/organizations/{uuid}/members', 'post'),
    inferred(sentence(/body names/)),
  ],
  [
    'versions need no token by a guess',
    on('/v2/kubernetes/versions', 'get'),
    inferred(sentence(/No token/)),
  ],
  [
    'the gaps in a project’s slug are a guess',
    field('Project', 'slug'),
    inferred(sentence(/hyphens/)),
  ],
  [
    'plans have classes',
    field('Pricing', 'plans_type'),
    words(/`standard`, `medium`, `high` or `custom`.*`hdd`, `ssd` or `custom`/s),
  ],
  ['an organization has a quota', ...info(/default quota/)],
  ['use is metered or not', ...info(/metered, or unmetered and free/)],
  [
    'concepts stand in order',
    ...info(/## Accounts.*## Plans.*## Credit and suspension.*## Invoices.*## Lifecycles/s),
  ],
  [
    'a top-up leads to the concepts',
    on('/v2/payment/topup', 'post'),
    words(/^(?:(?!\n\n).)*"Credit and suspension"(?:(?!\n\n).)*$/s),
  ],
  [
    'the policy of a bucket is a guess',
    field('SetBucketPolicyRequest', 'policy'),
    { 'x-source': 'inferred', ...inferred(sentence(/Without one/)) },
  ],
  [
    'a bucket is enough to set a policy, as on the page',
    on(
      `${GROUP}/object-storage/buckets/{bucket-name}/policy`,
      'put',
      'requestBody',
      'content',
      'multipart/form-data',
      'examples',
      'nameAlone',
    ),
    { value: { bucket_name: expect.any(String) } },
  ],
  [
    'a cluster’s time and replicas are guesses',
    on(`${GROUP}/kubernetes`, 'post'),
    inferred(sentence(/three minutes/), sentence(/three replicas/)),
  ],
  ['the credit is checked by the hour', ...concept(/checked at each full hour/)],
  ['a suspension does not stop the charge of disks', ...concept(/Disks .* during a suspension/)],
  ['enough credit ends a suspension', ...concept(/ends a suspension if it covers an hour/)],
  ['only an operator ends an operator’s suspension', ...concept(/Only an operator/)],
  ['codes but one are a guess', field('Error', 'error_code'), inferred(sentence(/than `401-3`/))],
  [
    'the meaning of an image’s slug is a guess',
    field('Catalogue', 'slug'),
    inferred('description'),
  ],
  ...UNDONE.map(([what, path, method, pattern]): Fact => [what, on(path, method), words(pattern)]),
  ['no operation stops a machine', schema('VirtualMachineStatus'), words(/No operation .* stops/)],
  [
    'no operation releases an address',
    on('/v2/organizations/{uuid}/reserved-ips', 'get'),
    words(/No operation reserves .* releases/),
  ],
];

it.each(FACTS)('tells that %s', (_, place, told) => {
  let found: unknown = contract.document;
  // The cast: each place was looked up in the contract.
  for (const name of place) found = (found as Record<string, unknown>)[name];
  if (typeof found === 'object' && found !== null && 'description' in found) {
    found = {
      ...found,
      description: String(found.description).replaceAll(/(?<!\n)\n(?!\n)/g, ' '),
    };
  }
  expect(found).toMatchObject(told);
});

it.each([
  ['Catalogue', 'type'],
  ['Catalogue', 'visibility'],
  ['CurrentUserOrganization', 'user_type'],
])('leaves %s.%s open to any word', (name, key) => {
  const { document } = contract;
  const { violations } = checksOf(document);
  const $ref = `#/components/schemas/${name}/properties/${key}`;
  expect(violations({ $ref }, 'a-word-of-tomorrow', 'reply')).toEqual([]);
});

it('leaves no rule of suspensions at a top-up', () => {
  const topUp = contract.document.paths['/v2/payment/topup']?.post ?? {};
  expect('x-inferred' in topUp && JSON.stringify(topUp['x-inferred'])).not.toMatch(
    /suspen|full hour/i,
  );
});

it('marks path and method of each operation that tests and guides do not confirm', () => {
  const operations = Object.entries(contract.document.paths).flatMap(([path, item]) =>
    operationsIn(item).map(({ method, object }) => [`${method} ${path}`, object] as const),
  );
  const isGuess = (one: object) =>
    'x-inferred' in one &&
    ['path', 'method'].every((part) => [one['x-inferred']].flat().includes(part));
  expect(
    operations
      .filter(([, one]) => !isGuess(one))
      .map(([name]) => name)
      .sort(),
  ).toEqual([
    'delete /v2/projects/{uuid}',
    'post /v2/accounts/login',
    'post /v2/payment/payment-gateway',
    'post /v2/payment/topup',
    'post /v2/projects',
    'put /v2/projects/{uuid}',
  ]);
});

it('marks every slug', () => {
  const schemas = Object.entries(contract.document.components?.['schemas'] ?? {});
  const slugs = schemas.flatMap(([name, one]) => {
    // The cast: every schema of this contract is an object.
    const { properties } = one as { properties?: Record<string, object> };
    return properties?.['slug'] ? [[name, properties['slug']] as const] : [];
  });
  expect(slugs.length).toBeGreaterThan(9);
  const unmarked = slugs.filter(([, one]) => !('x-inferred' in one || 'x-source' in one));
  expect(unmarked).toEqual([]);
});

it('marks every default, as the page names none', () => {
  const defaults = placesOf(contract.document).filter(
    ({ pointer, node }) =>
      'default' in { ...Object(node['schema']), ...node } && !pointer.endsWith('/schema'),
  );
  expect(defaults.length).toBeGreaterThan(4);
  for (const { node } of defaults) expect(node).toMatchObject(inferred('default'));
});

it('marks every list of required fields of a body', () => {
  const schemas = Object.entries(contract.document.components?.['schemas'] ?? {});
  const bodies = schemas.filter(
    ([name, one]) => name.endsWith('Request') && 'required' in Object(one),
  );
  expect(bodies.length).toBeGreaterThan(20);
  for (const [, one] of bodies) expect(one).toMatchObject(inferred('required'));
});

// The requests that every server answers, and the replies that Kontrak gives to them.

/** A request below a server's mount of Awan's contract. */
export interface Sent {
  path: string;
  /** The JSON of its body; undefined for a GET. */
  body?: string;
  /** The status of its reply. A server that checks nothing cannot give 400. */
  status: number;
}

const ORGANIZATION = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const MACHINES = `/v2/organizations/${ORGANIZATION}/vms`;
const MACHINE = {
  title: 'till',
  hostname: 'kopi-till',
  organization_uuid: ORGANIZATION,
  catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
  instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
  authentication_type: { id: 1, key: 'kopi', value: 'not-a-real-password' },
};

export const HEADERS = { Authorization: 'Bearer demo' };

/** The requests that are measured, by name. */
export const REQUESTS = {
  detail: { path: '/v2/accounts/me', status: 200 },
  list: { path: MACHINES, status: 200 },
  create: { path: MACHINES, body: JSON.stringify(MACHINE), status: 200 },
  invalid: { path: MACHINES, body: JSON.stringify({ ...MACHINE, title: 7 }), status: 400 },
} satisfies Record<string, Sent>;

/** Operations that nothing has asked yet. */
export const COLD: readonly Sent[] = [
  { path: '/v2/catalogues', status: 200 },
  { path: `/v2/organizations/${ORGANIZATION}/volumes`, status: 200 },
  { path: '/v2/projects', status: 200 },
  { ...REQUESTS.create },
];

/** Sends a request once. */
export function ask(mount: string, { path, body }: Sent): Promise<Response> {
  const json = { 'Content-Type': 'application/json' };
  return fetch(
    mount + path,
    body === undefined
      ? { headers: HEADERS }
      : { method: 'POST', headers: { ...HEADERS, ...json }, body },
  );
}

/**
 * Gives the organization so much credit that its machines cost less.
 * @param origin of Kontrak
 */
export async function giveCredit(origin: string): Promise<void> {
  const reply = await fetch(`${origin}/_control/sessions/default/state/awan`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/merge-patch+json' },
    body: JSON.stringify({ organizations: { [ORGANIZATION]: { balance: 1e12 } } }),
  });
  if (!reply.ok) throw new Error(`The credit was refused: ${await reply.text()}`);
}

// The requests that every server answers.
import { KOPI_NUSA } from '../../../server/domains/awan/organizations/first.ts';
import { ORDER } from '../../flat/machines.ts';

/** A request below a server's mount of Awan's contract. */
export interface Sent {
  path: string;
  /** The JSON of its body; undefined for a GET. */
  body?: string;
  /** The status of its reply. A server that checks nothing cannot give 400. */
  status: number;
}

const MACHINES = `/v2/organizations/${KOPI_NUSA}/vms`;

export const HEADERS = { Authorization: 'Bearer demo' };

/** The requests that are measured, by name. */
export const REQUESTS = {
  detail: { path: '/v2/accounts/me', status: 200 },
  list: { path: MACHINES, status: 200 },
  create: { path: MACHINES, body: JSON.stringify(ORDER), status: 200 },
  invalid: { path: MACHINES, body: JSON.stringify({ ...ORDER, title: 7 }), status: 400 },
} satisfies Record<string, Sent>;

/** Operations that nothing has asked yet. */
export const COLD: readonly Sent[] = [
  { path: '/v2/catalogues', status: 200 },
  { path: `/v2/organizations/${KOPI_NUSA}/volumes`, status: 200 },
  { path: '/v2/projects', status: 200 },
  REQUESTS.create,
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
 * Lets the session begin again, as an organization has private addresses for some 8,400 machines, and gives so much credit
 * that they cost less.
 * @param origin of Kontrak
 */
export async function begin(origin: string): Promise<void> {
  const session = `${origin}/_control/sessions/default`;
  const credit = { organizations: { [KOPI_NUSA]: { balance: 1e12 } } };
  await change('POST', `${session}/reset`, 'application/json', {});
  await change('PATCH', `${session}/state/awan`, 'application/merge-patch+json', credit);
}

async function change(method: string, url: string, type: string, body: object): Promise<void> {
  const headers = { 'Content-Type': type };
  const reply = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${method} ${url} was refused: ${await reply.text()}`);
}

// Credentials that work on the mock. Every API of ours takes `demo` in each of its schemes; of any other contract, the
// mock checks only that they have the right shape.
import { operationsIn } from '../contract/methods.ts';
import { isFields } from '../world/fields.ts';
import type { Document, SecurityScheme } from '../contract/document.ts';

/** Credentials as a request has them, by the place of their parts. */
export interface Sent {
  headers: Record<string, string>;
  query: Record<string, string>;
}

/** Credentials as the reference takes them. */
export interface Authentication {
  securitySchemes: Record<string, object>;
}

const DEMO = 'demo';

/**
 * A sentence about credentials that work, with code between backticks.
 * @param demo credentials that work, in words; undefined where any do
 */
export function credentialsTold(document: Document, demo: string | undefined): string {
  if (demo !== undefined) return `Credentials that work: \`${demo}\`.`;
  const operations = Object.values(document.paths).flatMap((item) => operationsIn(item));
  const needed = operations.flatMap(({ object }) => object.security ?? document.security ?? []);
  return needed.some((one) => Object.keys(one).length > 0)
    ? 'Any credentials of the right shape work, such as `demo`.'
    : 'It needs no credentials.';
}

/** The credentials for each scheme of a contract. The reference chooses the first alternative of an operation itself. */
export function demoAuthentication({ components }: Document): Authentication {
  const schemes = Object.entries(components?.securitySchemes ?? {}).filter(([, one]) =>
    isFields(one),
  );
  return {
    securitySchemes: Object.fromEntries(schemes.map(([name, one]) => [name, filled(one)])),
  };
}

function filled({ type, scheme, flows }: SecurityScheme): object {
  if (type === 'apiKey') return { value: DEMO };
  if (type === 'oauth2') {
    const named = Object.keys(flows ?? {}).map((flow) => [flow, { token: DEMO }]);
    return { flows: Object.fromEntries(named) as object };
  }
  return scheme?.toLowerCase() === 'basic' ? { username: DEMO, password: DEMO } : { token: DEMO };
}

/** The credentials of the first alternative of an operation's security. */
export function demoSent(document: Document, security: Document['security']): Sent {
  const [first = {}] = security ?? document.security ?? [];
  const sent: Sent = { headers: {}, query: {} };
  for (const name of Object.keys(first)) {
    const scheme = document.components?.securitySchemes?.[name];
    if (scheme) addTo(sent, scheme);
  }
  return sent;
}

function addTo({ headers, query }: Sent, { type, scheme, name = '', in: place }: SecurityScheme) {
  if (type === 'apiKey' && place === 'query') query[name] = DEMO;
  else if (type === 'apiKey' && place === 'cookie') headers['Cookie'] = `${name}=${DEMO}`;
  else if (type === 'apiKey') headers[name] = DEMO;
  else if (scheme?.toLowerCase() === 'basic') {
    headers['Authorization'] = `Basic ${Buffer.from(`${DEMO}:${DEMO}`).toString('base64')}`;
  } else if (type !== 'mutualTLS') headers['Authorization'] = `Bearer ${DEMO}`;
}

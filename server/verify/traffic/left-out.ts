// Parts of exchanges that an archive lacks, though they were sent, and exchanges that no client asks for by itself.
import type { Fault } from '../fault.ts';
import type { Exchange } from './har.ts';

interface Credentials {
  header: string;
  direction: Fault['direction'];
  /** True for a fault that the lack of the header makes. */
  makes: (fault: Fault) => boolean;
}

/** Headers that browsers leave out of an archive, unless they are told to keep them. */
const CREDENTIALS: readonly Credentials[] = [
  {
    ...{ header: 'authorization', direction: 'request' },
    makes: ({ check, message }) => check === 'credentials' && message.startsWith('Authorization '),
  },
  {
    ...{ header: 'cookie', direction: 'request' },
    makes: ({ check, place, message }) =>
      place.startsWith('/cookies/') || (check === 'credentials' && message.startsWith('cookie ')),
  },
  {
    ...{ header: 'set-cookie', direction: 'reply' },
    makes: ({ place }) => place === '/headers/set-cookie',
  },
];

/**
 * Tells the faults that count. If no exchange at all has a header with credentials, the archive was cleaned of it, and
 * a fault for the lack of it is none.
 */
export function keptBy(exchanges: readonly Exchange[]): (fault: Fault) => boolean {
  const cleaned = CREDENTIALS.filter(
    ({ header, direction }) =>
      !exchanges.some((one) => one[direction].headers[header] !== undefined),
  );
  return (fault) =>
    !cleaned.some(({ direction, makes }) => direction === fault.direction && makes(fault));
}

/** True for a question of a browser about a request to come (https://fetch.spec.whatwg.org, section 3.2.2). */
export function isPreflight({ request: { method, headers } }: Exchange): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

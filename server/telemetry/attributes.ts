// A request in the words of the semantic conventions for HTTP: https://opentelemetry.io/docs/specs/semconv/http/
import type { Attributes } from '@opentelemetry/api';

import { shownQuery } from '../http/shown-query.ts';
import { maskedPath } from '../world/mask.ts';
import type { Answered } from '../http/answered.ts';

/** The methods that the conventions know. Any other is `_OTHER`, so that no client makes ever more metrics. */
const METHODS = new Set('CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT QUERY TRACE'.split(' '));

/** The attributes that a metric may have: they have few values. */
export function fewAttributes({ request, route, told }: Answered): Attributes {
  return {
    'http.request.method': METHODS.has(request.method) ? request.method : '_OTHER',
    'url.scheme': request.protocol,
    ...(route !== undefined && { 'http.route': route }),
    // A fault has dropped the connection where there is no status.
    ...(told.status > 0 && { 'http.response.status_code': told.status }),
    ...(isFailed(told.status) && {
      'error.type': told.status === 0 ? 'dropped' : `${told.status}`,
    }),
  };
}

/** All attributes of a request's span, without secrets. */
export function attributesOf(answered: Answered): Attributes {
  const { request, prefix, session, told } = answered;
  const { domain, operation, number, refusal } = told;
  const query = shownQuery(told.query);
  const few = fewAttributes(answered);
  return {
    ...few,
    ...(few['http.request.method'] === '_OTHER' && {
      'http.request.method_original': request.method,
    }),
    'url.path': `${prefix}${maskedPath(told.path)}`,
    ...(query !== '' && { 'url.query': query }),
    ...serverOf(request.headers.host),
    'network.protocol.version': request.httpVersion,
    'kontrak.session': session,
    ...(domain !== null && { 'kontrak.api': domain }),
    ...(operation !== null && { 'kontrak.operation': operation }),
    ...(number !== undefined && { 'kontrak.entry': number }),
    ...(refusal !== null && { 'kontrak.refusal': refusal }),
  };
}

/** True for a reply that the conventions count as a failure of the server. */
export function isFailed(status: number): boolean {
  return status === 0 || status >= 500;
}

function serverOf(host = ''): Attributes {
  const { hostname, port } = URL.parse(`http://${host}`) ?? { hostname: '', port: '' };
  return {
    ...(hostname !== '' && { 'server.address': hostname }),
    ...(port !== '' && { 'server.port': Number(port) }),
  };
}

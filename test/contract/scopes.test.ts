import { describe, expect, it } from '@jest/globals';

import { missingScopes } from '../../server/contract/scopes.ts';
import type { Document, Security } from '../../server/contract/document.ts';

const document = {
  ...{ openapi: '3.1.0', info: { title: 'Farm', version: '1' }, paths: {} },
  components: {
    securitySchemes: {
      login: { type: 'oauth2', flows: {} },
      discovered: { type: 'openIdConnect' },
      key: { type: 'apiKey', in: 'query', name: 'key' },
    },
  },
} satisfies Document;

function refusal(met: Security, authorization: string) {
  return missingScopes(document, met, { authorization });
}

/** A token with claims, as anybody may make it. */
function bearer(claims: unknown): string {
  const [head, body] = [{ alg: 'none' }, claims].map((one) =>
    Buffer.from(JSON.stringify(one)).toString('base64url'),
  );
  return `Bearer ${head}.${body}.c2lnbmVk`;
}

describe('a token', () => {
  const met: Security = [{ login: ['sheep:read', 'sheep:shear'] }];

  it.each([
    { scope: 'sheep:shear sheep:read' },
    { scp: ['sheep:read', 'sheep:shear'] },
    { scp: 'sheep:read sheep:shear' },
    { scopes: ['sheep:read', 'sheep:shear', 'wool'] },
  ])('with %j is taken', (claims) => {
    expect(refusal(met, bearer(claims))).toBeUndefined();
  });

  it.each([{}, { scope: 'sheep:read' }, { scope: 7 }, { scp: [['sheep:shear']] }])(
    'with %j is refused',
    (claims) => {
      expect(refusal(met, bearer(claims))?.status).toBe(403);
    },
  );

  it.each(['Bearer demo', 'Bearer a.b.c', 'Bearer a.b', 'Basic YTpi', bearer(null), bearer(7)])(
    'that tells no claims has all scopes: %s',
    (authorization) => {
      expect(refusal(met, authorization)).toBeUndefined();
    },
  );

  it('is told the scopes that it lacks', () => {
    const { message, headers } = refusal(met, bearer({ scope: 'sheep:read' })) ?? {};
    expect(message).toBe('The token lacks the scopes sheep:shear.');
    expect(headers).toEqual({
      'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="sheep:shear"',
    });
  });

  it('is told no sign that a header cannot have', () => {
    const { headers } = refusal([{ login: ['a"\n\\ü'] }], bearer({})) ?? {};
    expect(headers?.['WWW-Authenticate']).toBe('Bearer error="insufficient_scope", scope="a"');
  });
});

describe('an alternative', () => {
  it.each<[Security]>([
    [[{ login: ['wool'] }, { discovered: ['sheep'] }]],
    [[{ login: ['wool'] }, { key: [] }]],
    [[{ login: ['wool'] }, {}]],
    [[{ key: ['a role'] }]],
  ])('of %j is enough', (met) => {
    expect(refusal(met, bearer({ scope: 'sheep' }))).toBeUndefined();
  });

  it('asks for the scopes of all its schemes', () => {
    const met: Security = [{ login: ['sheep'], discovered: ['wool'] }];
    expect(refusal(met, bearer({ scope: 'sheep' }))?.status).toBe(403);
  });
});

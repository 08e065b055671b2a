import { describe, expect, it } from '@jest/globals';

import { Responses } from '../../server/contract/responses.ts';

const documenting = (...keys: string[]): Responses => new Responses(keys.map((key) => [key, {}]));

describe('a status that is not documented', () => {
  it.each([[[]], [['405']], [['400', '4XX', '500']]])(
    'may be a success where %j is documented',
    (keys) => {
      expect(documenting(...keys).allows(200)).toBe(true);
    },
  );

  it.each([[['201']], [['302', '404']]])('may not be 200 where %j is', (keys) => {
    expect(documenting(...keys).allows(200)).toBe(false);
  });

  it('may be no other error', () => {
    expect(documenting('404').allows(405)).toBe(false);
  });
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mountNameOf, toMountName } from '../../server/contract/mount-name.ts';

it.each([
  ['petstore.yaml', 'Pets', 'petstore'],
  ['../contracts/Harbour Master.v2.JSON', 'Ships', 'harbour-master-v2'],
  ['harbour.openapi.yml', 'Ships', 'harbour'],
  ['https://example.com/specs/harbour.json?raw=true', 'Ships', 'harbour'],
  ['openapi.yaml', 'The Harbour (Ships)', 'the-harbour-ships'],
  ['swagger.json', 'docs', 'docs-api'],
  ['https://example.com/', 'Ships', 'ships'],
  [undefined, 'Kapal Étoilé', 'kapal-etoile'],
  ['openapi.yaml', '港', 'api'],
])('mounts %s with the title %s at /%s', (source, title, name) => {
  expect(mountNameOf(source, title)).toBe(name);
});

it.each(['docs', 'Contracts', '_control'])(
  'gives no contract the mock’s own segment %s',
  (text) => {
    expect(['docs', 'contracts', 'control', '_control']).not.toContain(toMountName(text));
  },
);

it('makes one segment of any text, and the same one of its own name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toMountName(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(toMountName(toMountName(text))).toBe(toMountName(text));
    }),
  );
});

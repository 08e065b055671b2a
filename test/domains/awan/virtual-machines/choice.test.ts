import { expect, it } from '@jest/globals';

import { checkChoice } from '../../../../server/domains/awan/virtual-machines/choice.ts';

const IMAGE = { slug: 'ubuntu', service: 'compute', min_storage_gb: 15 } as const;
const PLAN = {
  instance_type: 's-b',
  suitable_for: 'vm',
  storage_gb: 15,
  pricing_unit: 'hour',
  availability: 'available',
} as const;

it('accepts a disk that is just large enough', () => {
  expect(() => {
    checkChoice(IMAGE, PLAN, 'vm');
  }).not.toThrow();
});

it.each([
  ['400-4', { service: 'baremetal' }, {}, 'The catalogue ubuntu is for baremetal, not for compute'],
  ['400-4', {}, { suitable_for: 'volume' }, 'The pricing s-b is for volume, not for vm'],
  ['400-4', {}, { storage_gb: 14 }, 'The pricing s-b has 14 GB, and ubuntu needs 15 GB'],
  ['400-4', {}, { pricing_unit: 'month' }, 'The pricing s-b is not charged by the hour'],
  ['409-5', {}, { availability: 'unavailable' }, 'The pricing s-b is not available now'],
] as const)('refuses with %s an image %j with a plan %j', (code, image, plan, message) => {
  expect(() => {
    checkChoice({ ...IMAGE, ...image }, { ...PLAN, ...plan }, 'vm');
  }).toThrow(expect.objectContaining({ code, message }));
});

it('reports a plan that does not suit before one that is not on offer', () => {
  const plan = { ...PLAN, suitable_for: 'volume', availability: 'unavailable' } as const;
  expect(() => {
    checkChoice(IMAGE, plan, 'vm');
  }).toThrow(expect.objectContaining({ code: '400-4' }));
});

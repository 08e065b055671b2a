// kontrak verify against Prism, a mock that is not ours and keeps nothing.
import { expect, it } from '@jest/globals';

import { readContract } from '../../server/contract/bundles.ts';
import { startPrism } from '../prism.ts';
import { runOn } from './run.ts';

it('tells of Prism what is true, and nothing else', async () => {
  const prism = await startPrism('klikoo');
  const report = await runOn(readContract('klikoo'), prism.origin, { timeout: 2_500 });
  await prism.stop();
  const told = report.findings.map(({ fault: { check }, operation, title, state }) => [
    ...[check, operation, title, state],
  ]);
  const operations = ['createAccessToken', 'listProducts'];
  expect(told.toSorted()).toEqual(
    [
      // It looks for credentials, and not at them.
      ...operations.map((one) => ['wrong-credentials', one, 'wrong credentials', 'new']),
      // It never answers JSON that it cannot read.
      ...operations.map((one) => ['no-reply', one, 'JSON that is cut off', 'new']),
      // Its 405 has no header Allow, which RFC 9110 wants.
      ...operations.map((one) => ['allow', one, 'the method PATCH, which the path lacks', 'new']),
    ].toSorted(),
  );
  expect(report.operations.map(({ reached }) => reached)).toEqual([true, true]);
  expect(report.isCut).toBe(false);
}, 60_000);

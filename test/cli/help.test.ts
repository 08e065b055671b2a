import { describe, expect, it } from '@jest/globals';

import { DIFF_OPTIONS } from '../../server/cli/diff-flags.ts';
import { EXPLAIN_OPTIONS, OPTIONS } from '../../server/cli/flags.ts';
import { helpOf } from '../../server/cli/help.ts';
import { PROXY_OPTIONS } from '../../server/cli/proxy-flags.ts';
import { RECORD_OPTIONS } from '../../server/cli/record-flags.ts';
import { VERIFY_OPTIONS } from '../../server/cli/verify-flags.ts';

const FLAGS = {
  serve: OPTIONS,
  explain: EXPLAIN_OPTIONS,
  verify: VERIFY_OPTIONS,
  proxy: PROXY_OPTIONS,
  diff: DIFF_OPTIONS,
  record: RECORD_OPTIONS,
} as const;

describe.each(['serve', 'explain', 'verify', 'proxy', 'diff', 'record'] as const)(
  'the help of %s',
  (topic) => {
    const lines = helpOf(topic).split('\n');

    it('tells each of its flags in one line', () => {
      const names = Object.keys(FLAGS[topic]).filter((name) => name !== 'version');
      const told = lines.flatMap(
        (line) => /^ {2}(?:-\w, )?--([a-z-]+)(?: \S+| '.+')? {2,}[\w$]/.exec(line)?.[1] ?? [],
      );
      expect(told.toSorted()).toEqual([...new Set([...names, 'help'])].toSorted());
    });

    it('fits a terminal, and has an example', () => {
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
      expect(lines.slice(lines.indexOf('Examples:') + 1)[0]).toMatch(/^ {2}kontrak /);
    });
  },
);

it('of all names each command, and the flags of serving', () => {
  const help = helpOf(undefined);
  for (const command of ['serve', 'explain', 'verify', 'proxy', 'diff', 'record'])
    expect(help).toContain(`  kontrak ${command} `);
  expect(help).toMatch(/^ {2}--port N +the port; 0 takes a free one \(4010\)$/m);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';

import { knownFindings, linesForKnown } from '../../server/cli/known-findings.ts';
import { Progress } from '../../server/cli/progress.ts';
import { folder } from './process.ts';
import type { Finding } from '../../server/verify/finding.ts';

const file = join(folder(), 'known.yaml');
const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);

function known(text: string, today = '2026-11-28'): string[] {
  writeFileSync(file, text);
  return [...knownFindings(file, today)];
}

describe('the file of known findings', () => {
  it('may be YAML, JSON or empty', () => {
    expect(known('- id: 0123456789ab\n  reason: later\n')).toEqual(['0123456789ab']);
    expect(known('[{"id": "0123456789ab", "reason": "later"}]')).toEqual(['0123456789ab']);
    expect(known('')).toEqual([]);
    expect(known('# none yet\n')).toEqual([]);
  });

  it('may have an id that looks like a number', () => {
    expect(known('- { id: 012345678901, reason: a }\n- { id: 12345678901e2, reason: a }')).toEqual([
      '012345678901',
      '12345678901e2',
    ]);
  });

  it('knows a finding to the end of its last day, and tells when it is new again', () => {
    const text = '- { id: 0123456789ab, reason: later, until: 2026-11-28 }';
    expect(known(text)).toEqual(['0123456789ab']);
    expect(told).not.toHaveBeenCalled();
    expect(known(text, '2026-11-29')).toEqual([]);
    expect(told).toHaveBeenCalledWith(
      `${file}: 0123456789ab was known until 2026-11-28; it is new again.`,
    );
  });

  it.each([
    ['- { id: a, reason: b }\n- { id: a }', 'entry 2: reason: Invalid input'],
    ['- { id: a, reason: b, until: tomorrow }', 'entry 1: until: Invalid ISO date'],
    ['- { id: a, reason: b, untl: 2026-11-28 }', 'entry 1: Unrecognized key: "untl"'],
    ['id: a', 'wants a list of id, reason and perhaps until (a day): Invalid input'],
    ['- [', 'cannot be read as YAML or JSON.'],
  ])('is refused in one line if it is %j', (text, line) => {
    const message = (): string => {
      try {
        return known(text).join('\n');
      } catch (error) {
        return (error as Error).message; // the cast: nothing else is thrown there
      }
    };
    expect(message()).toContain(line);
    expect(message()).not.toContain('\n');
  });

  it('is refused if it is not there', () => {
    expect(() => knownFindings('nowhere.yaml', '')).toThrow('nowhere.yaml: there is no such file');
  });

  it('gets lines to paste for what it lacks', () => {
    const fault = { check: 'status', message: 'it\'s "odd": #', place: '' } as Finding['fault']; // the cast: no more is read
    const finding = { id: '012345678901', state: 'new', operation: 'getA', title: 'a', fault };
    const findings = [finding, { ...finding, id: 'b', state: 'known' }] as Finding[]; // the cast: no more is read
    const [, ...lines] = linesForKnown(findings, file);
    expect(parse(lines.join('\n'))).toEqual([
      { id: '012345678901', reason: 'getA: it\'s "odd": # (status; a)' },
    ]);
    expect(linesForKnown([], file)).toEqual([]);
  });
});

describe('the progress', () => {
  const shown = (isTTY: boolean, steps: number, all: number): string => {
    const written: string[] = [];
    const write = (text: string): boolean => written.push(text) > 0;
    const progress = new Progress({ write, isTTY });
    for (let done = 1; done <= steps; done += 1) progress.show(done, all);
    progress.end();
    return written.join('');
  };

  it('is a bar in one line on a terminal, which is left also if the run ends early', () => {
    expect(shown(true, 2, 3)).toBe(
      `\r${'█'.repeat(10)}${'░'.repeat(20)} 1 of 3 operations\r${'█'.repeat(20)}${'░'.repeat(10)} 2 of 3 operations\n`,
    );
  });

  it('is four plain lines elsewhere', () => {
    expect(shown(false, 85, 85)).toBe(
      [22, 43, 64, 85].map((done) => `${done} of 85 operations\n`).join(''),
    );
    expect(shown(false, 0, 85)).toBe('');
  });
});

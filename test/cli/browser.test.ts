// The command that shows a page. It may be there and fail, as on a machine without a screen.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, jest } from '@jest/globals';

import { openInBrowser } from '../../server/cli/browser.ts';
import { until } from './process.ts';

const isLinux = process.platform === 'linux';

(isLinux ? it : it.skip)(
  'says that no browser could be opened, and where the page is',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kontrak-'));
    const opener = join(folder, 'xdg-open');
    writeFileSync(opener, '#!/bin/sh\nexit 3\n');
    chmodSync(opener, 0o755);
    process.env['PATH'] = `${folder}:${process.env['PATH'] ?? ''}`;
    const lines: string[] = [];
    jest.spyOn(console, 'error').mockImplementation((line: string) => lines.push(line));
    openInBrowser('http://127.0.0.1:4010/_console');
    await until(() => lines[0]);
    rmSync(folder, { recursive: true });
    expect(lines).toEqual([
      'No browser could be opened: xdg-open ends with 3. The console is at http://127.0.0.1:4010/_console',
    ]);
  },
);

// The servers that are compared. Each serves Awan's contract, in a process of its own.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { binOf } from '../../../.config/bin.ts';
import { REQUESTS } from './requests.ts';
import type { Sent } from './requests.ts';

/** A server that takes part. */
export interface Contender {
  name: string;
  /** The command, with its arguments, that listens to a port on loopback. */
  command: (port: number) => [string, ...string[]];
  /** Its path before those of the contract. */
  mount: string;
  /** Its requests. One that checks nothing has no invalid one. */
  requests: Record<string, Sent>;
}

const ROOT = join(import.meta.dirname, '../../..');
const CONTRACT = join(ROOT, 'generated/awan.json');
const HERE = import.meta.dirname;

export const KONTRAK: Contender = {
  ...{ name: 'Kontrak', mount: '/awan', requests: REQUESTS },
  // The flag is that of `npm start`, and of the image.
  command: (port) => [
    process.execPath,
    '--max-semi-space-size=32',
    join(ROOT, 'server/main.ts'),
    ...['--port', `${port}`],
  ],
};

/**
 * @param replies a file with the replies that both Express servers send, by method and path
 * @returns Kontrak and its peers
 */
export function contenders(replies: string): readonly Contender[] {
  const { detail, list, create } = REQUESTS;
  const peer = { mount: '', requests: REQUESTS };
  const prism = [binOf('@stoplight/prism-cli', 'prism'), 'mock', CONTRACT, '--port'];
  return [
    KONTRAK,
    { ...peer, name: 'Prism', command: (port) => [process.execPath, ...prism, `${port}`] },
    {
      ...peer,
      name: 'Scalar',
      command: (port) => [process.execPath, join(HERE, 'scalar.js'), CONTRACT, `${port}`],
    },
    {
      ...peer,
      name: 'Steady',
      command: (port) => [steady(), CONTRACT, '--quiet', '--port', `${port}`],
    },
    {
      ...peer,
      name: 'Express with express-openapi-validator',
      command: (port) => [
        process.execPath,
        join(HERE, 'validated.ts'),
        CONTRACT,
        replies,
        `${port}`,
      ],
    },
    {
      ...{ name: 'Express alone', mount: '', requests: { detail, list, create } },
      command: (port) => [process.execPath, join(HERE, 'bare.ts'), replies, `${port}`],
    },
  ];
}

/** Steady's own program. Its command would start it as a process of a process. */
function steady(): string {
  const require = createRequire(join(HERE, '../package.json'));
  const { platform, arch } = process;
  const manifest = require.resolve(`@stdy/cli-${platform}-${arch}/package.json`);
  return join(dirname(manifest), 'bin', platform === 'win32' ? 'steady.exe' : 'steady');
}

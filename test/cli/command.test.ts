import { expect, it } from '@jest/globals';

import { readCommand } from '../../server/cli/command.ts';

it.each([
  [['explain'], 'kontrak explain needs a contract: kontrak explain openapi.yaml'],
  [
    ['server', 'x.yaml'],
    'There is no command server; there are serve, explain, verify, proxy, diff, record, sessions. kontrak --help explains them.',
  ],
  [['x.yaml'], 'x.yaml is no command; did you mean kontrak serve x.yaml?'],
  [['api/x'], 'api/x is no command; did you mean kontrak serve api/x?'],
  [['--watch', 'x.yaml'], 'x.yaml is no command; did you mean kontrak serve x.yaml?'],
  [['serve', 'x.yaml', '--prt', '1'], "Unknown option '--prt'."],
  [['--control-token', 'kunci-é-☃'], '--control-token has a sign that no header can carry'],
  [['--store', ''], '--store is empty.'],
  [['--forget-after', '7'], '--forget-after 7 is no time like 30m, 12h or 7d.'],
  [['--forget-after', '0d'], '--forget-after 0d is no time'],
  [['--prot', '1'], /^Unknown option '--prot'\. Did you mean --port\?$/],
  [['vreify', 'x'], 'Did you mean verify?'],
  [['help', 'prox'], 'Did you mean proxy?'],
  [['explain', 'x.yaml', '--port', '1'], "Unknown option '--port'"],
  [['--quiet', 'explain', 'x.yaml'], "Unknown option '--quiet'"],
])('refuses %j in one line', (args, line) => {
  const read = () => readCommand(args);
  expect(read).toThrow(line);
  expect(read).toThrow(/^[^\n]+$/);
});

it.each(['serve', 'explain', 'verify', 'proxy', 'diff', 'record', 'sessions'] as const)(
  'reads a wish for help with %s',
  (topic) => {
    expect(readCommand([topic, '--help'])).toEqual({ name: 'help', topic });
    expect(readCommand([topic, 'a.yaml', '-h'])).toEqual({ name: 'help', topic });
    expect(readCommand(['--help', topic])).toEqual({ name: 'help', topic });
    expect(readCommand(['help', topic])).toEqual({ name: 'help', topic });
  },
);

it.each([
  [[], 'serve'],
  [['--port', '1'], 'serve'],
  [['serve'], 'serve'],
  [['serve', '--api', 'awan'], 'serve'],
  [['serve', 'x.yaml'], 'serve'],
  [['--strict', 'explain', 'x.yaml'], 'explain'],
  [['explain', 'x.yaml'], 'explain'],
  [['--help'], 'help'],
  [['help'], 'help'],
  [['serve', '-h'], 'help'],
  [['explain', '--version'], 'version'],
])('reads %j as the command %s', (args, name) => {
  expect(readCommand(args).name).toBe(name);
});

it('reads a time in which nobody uses a session', () => {
  const command = readCommand(['--forget-after', '12h']);
  expect('flags' in command && command.flags.unusedFor).toBe(12 * 60 * 60 * 1000);
});

it('takes a name before a source only if it has no sign of a path', () => {
  const command = readCommand(['serve', 'a=x.yaml', 'http://h/?b=c', './d=e.yaml']);
  expect('flags' in command && command.flags.contracts).toEqual([
    { name: 'a', source: 'x.yaml' },
    { name: undefined, source: 'http://h/?b=c' },
    { name: undefined, source: './d=e.yaml' },
  ]);
});

it('keeps the form of its own lines where it prints none for requests', () => {
  const command = readCommand(['--log', 'json', '--quiet']);
  expect('flags' in command && command.flags).toMatchObject({ log: 'json', quiet: true });
});

// The lines that a terminal shows for requests.
import { setTimeout } from 'node:timers/promises';
import { Writable } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { RequestLog } from '../../server/cli/request-log.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import type { LogFormat } from '../../server/cli/request-log.ts';

const DEMO = { Authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';

/** A terminal, or a file, that keeps what is written. */
class Output extends Writable {
  readonly hasColors: () => boolean;
  writes: string[] = [];

  constructor(colours: boolean) {
    super();
    this.hasColors = () => colours;
  }

  override _write(chunk: Buffer, _encoding: unknown, done: () => void): void {
    this.writes.push(chunk.toString());
    done();
  }
}

/** Sends some requests, and gives what was written. */
async function written(
  act: (session: MockSession) => Promise<unknown>,
  {
    format = 'text',
    colours = false,
    session = 'default',
  }: { format?: LogFormat; colours?: boolean; session?: string } = {},
): Promise<string> {
  const output = new Output(colours);
  const log = new RequestLog(output, format);
  const mock = createMock({
    apis: ['frog-cloud'],
    told: (name, entry) => {
      log.add(name, entry);
    },
  });
  await act(new MockSession(mock, session));
  log.flush();
  return output.writes.join('');
}

const json = (body: string) => ({
  method: 'PATCH',
  headers: { ...DEMO, 'content-type': 'application/json' },
  body,
});

describe('a line', () => {
  it('names a session other than the default one, and has the query', async () => {
    const line = await written((one) => one.fetch(`${INFO}?a=b`, { headers: DEMO }), {
      session: 'mine',
    });
    expect(line).toMatch(/ GET \/@mine\/frog-cloud\/api\/inf\?a=b 200 getUserInfo [\d.]+ ms #1\n/);
  });

  it('is followed by each violation, indented', async () => {
    const lines = await written((one) =>
      one.fetch('/frog-cloud/api/customer/profile', json('{"firstname":1}')),
    );
    expect(lines).toMatch(
      / 400 updateProfile [\d.]+ ms #1\n {9}\/body\/firstname must be string\n/,
    );
  });

  it.each<[string, string, RequestInit, string]>([
    [
      'a preference of another kind',
      INFO,
      { headers: { ...DEMO, prefer: 'code=x' } },
      'Prefer: code=x is not understood',
    ],
    ['broken JSON', '/frog-cloud/api/customer/profile', json('{"firstname":'), 'The body'],
    ['an unknown path of an API', '/frog-cloud/api/none', {}, 'frog-cloud has no path /api/none.'],
    ['a path of no API', '/frog-clud/api/inf', {}, 'There is nothing at /frog-clud/api/inf;'],
  ])('is followed by the reason why %s is refused', async (_, path, init, reason) => {
    const lines = await written((one) => one.fetch(path, init));
    const [line = '', note = ''] = lines.split('\n');
    expect(line).toMatch(/ 40[04] .*ms #1$/);
    expect(note).toMatch(/^ {9}\S/);
    expect(note).toContain(reason);
  });

  it('is followed by what was ignored', async () => {
    const lines = await written((one) => one.fetch(`${INFO}?extra=1`, { headers: DEMO }));
    expect(lines).toContain(
      '\n         /query/extra is not a parameter of this operation (ignored)\n',
    );
  });

  it('has no sign that moves a cursor', async () => {
    const lines = await written((one) => one.fetch(`${INFO}?%1b[2J%c2%9b=%0a`, { headers: DEMO }));
    expect(lines).toContain('\\u001b[2J');
    // eslint-disable-next-line no-control-regex -- those are the signs
    expect(lines.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it('shows no secret', async () => {
    const lines = await written((one) =>
      one.fetch(`${INFO}?password=not-a-real-one`, { headers: DEMO }),
    );
    expect(lines).toContain('password');
    expect(lines).not.toContain('not-a-real-one');
  });

  it('has colours on a terminal alone', async () => {
    const ask = (one: MockSession) => one.fetch(INFO, { headers: DEMO });
    expect(await written(ask, { colours: true })).toContain('\u001b[32m200\u001b[39m');
    expect(await written(ask)).not.toContain('\u001b');
  });
});

describe('a JSON line', () => {
  it('tells the request, its answer and its violations', async () => {
    const line = await written(
      (one) => one.fetch('/frog-cloud/api/customer/profile', json('{"firstname":1}')),
      { format: 'json' },
    );
    expect(JSON.parse(line)).toMatchObject({
      ...{ session: 'default', entry: 1, method: 'PATCH', status: 400, operation: 'updateProfile' },
      violations: [{ place: '/body/firstname' }],
    });
  });
});

it('writes once for all requests of some milliseconds', async () => {
  const output = new Output(false);
  const log = new RequestLog(output, 'text');
  const mock = createMock({ apis: ['frog-cloud'] });
  const session = new MockSession(mock, 'default');
  await session.fetch(INFO, { headers: DEMO });
  const [entry] = mock.sessions.use('default').journal.entries;
  if (!entry) throw new Error('There is no entry');
  for (let i = 0; i < 100; i += 1) log.add('default', entry);
  expect(output.writes).toEqual([]);
  await setTimeout(50);
  expect(output.writes).toHaveLength(1);
});

it('goes on when the reader of its lines has left', () => {
  const output = new Output(false);
  const log = new RequestLog(output, 'text');
  output.destroy(new Error('EPIPE'));
  expect(() => {
    log.flush();
  }).not.toThrow();
});

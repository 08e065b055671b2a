// Bodies of all kinds, and secrets that only a contract knows, in a session that is replayed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { listen } from '../listening.ts';
import { startAnew } from '../control/client.ts';
import { DOORS } from './doors.ts';
import { replayed, toldOf } from './replay.ts';
import { replayedByRespect, replayedByShell } from './shell-replay.ts';
import { Wire } from './wire.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Given } from './replay.ts';

const wire = new Wire();
let mock: Mock;
let options: Options;

beforeAll(async () => {
  wire.start();
  const { document } = await load(DOORS);
  options = { contracts: [{ name: 'doors', document }], log: () => undefined };
  mock = createMock(options);
});
afterAll(() => {
  wire.stop();
});
beforeEach(async () => {
  await startAnew(mock);
  wire.clear();
});

async function post(
  path: string,
  type: string | undefined,
  body: string | Buffer,
): Promise<Response> {
  const headers = type === undefined ? {} : { 'Content-Type': type };
  // fetch() tells a type of its own for a text, but none for bytes.
  const init = { method: 'POST', headers, body: Buffer.from(body) };
  return await new MockSession(mock, 'a').fetch(`/doors${path}`, init);
}

/** Replays the session, and compares all that was taken and sent, and the bytes. @returns the export */
async function replay(given?: Given): Promise<string> {
  const session = mock.sessions.use('a');
  const { text } = await request(mock.app).get('/_control/sessions/a/export?as=test').expect(200);
  const again = await replayed(text, given, options);
  expect(toldOf(again, wire)).toEqual(toldOf(session, wire));
  const bytes = session.journal.entries.map(({ sent }) => sent);
  expect(again?.journal.entries.map(({ sent }) => sent)).toEqual(bytes);
  expect(text).not.toContain('Incomplete');
  return text;
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk', 'base64');

function form(...parts: [head: string, content: Buffer | string][]): Buffer {
  const bytes = parts.flatMap(([head, content]) => [
    Buffer.from(`--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...bytes, Buffer.from('--cut--\r\n')]);
}

const MULTIPART = 'multipart/form-data; boundary=cut';

/** Bodies by their names, with their types. */
const BODIES: [name: string, type: string, body: string | Buffer][] = [
  ['a file', 'application/octet-stream', PNG],
  ['a text', 'text/plain', 'Two lines,\nof "kopi" and `teh`: ${price} – 5\\6'],
  ['a text in another charset', 'text/plain; charset=iso-8859-1', Buffer.from('caf\xe9', 'latin1')],
  ['XML', 'application/xml', '<thing size="2">\n  <name>Kopi</name>\n</thing>'],
  ['a form', 'application/x-www-form-urlencoded', 'b=2&a=1&a=%2B+x'],
  ['JSON with spellings of its own', 'application/json', '{"a": 1.0, "b": 1e3, "a": "\u00e9"}'],
  ['a body that cannot be parsed', 'application/json', '{"half": '],
  [
    'a form with a file',
    MULTIPART,
    form(['name="note"', 'Teh'], ['name="it"; filename="a.png"\r\nContent-Type: image/png', PNG]),
  ],
];

it.each(BODIES)('replays %s', async (_, type, body) => {
  await post('/things', type, body);
  await replay();
});

it('replays JSON without a content type', async () => {
  await post('/things', undefined, '{"a":1}');
  await replay();
});

/** The sessions that were sent in, byte by byte. */
const sentIn = (name: string) => {
  const session = mock.sessions.use(name);
  const bytes = session.journal.entries.map(({ sent }) => sent);
  return [toldOf(session, wire), bytes];
};

it('replays all of them by the lines of a shell', async () => {
  const WRONG = "it's $HOME\\n%s";
  for (const [, type, body] of BODIES) await post('/things', type, body);
  await post('/things', undefined, '{"a":1}');
  await post('/things', MULTIPART, form(['name="password"', WRONG], ['name="note"', 'Teh']));
  await post('/guests', 'application/json', JSON.stringify({ word: 'a "word"' }));
  const { text } = await request(mock.app).get('/_control/sessions/a/export?as=curl').expect(200);
  const served = await listen(mock.app);
  const given = { MY_PASSWORD: WRONG, MY_WORD: 'a "word"' };
  const ended = await replayedByShell(text, served.origin, 'b', given);
  await served.close();
  expect(ended).toMatchObject({ code: 0 });
  expect(sentIn('b')).toEqual(sentIn('a'));
});

it('replays a journey without files', async () => {
  const texts = BODIES.filter(([, type]) => /xml|plain$/.test(type));
  for (const [, type, body] of texts) await post('/things', type, body);
  await post('/things', MULTIPART, form(['name="note"', 'Teh'], ['name="more"', '{"a": [1]}']));
  await post('/things', 'application/x-www-form-urlencoded', 'a=1&b=%2B+x');
  await post('/things', 'application/octet-stream', PNG);
  const served = await listen(mock.app);
  const reply = await fetch(`${served.origin}/_control/sessions/a/export?as=arazzo`);
  const text = await reply.text();
  const ended = await replayedByRespect(text, { session: 'b' });
  await served.close();
  expect(ended).toMatchObject({ code: 0 });
  const { length } = mock.sessions.use('a').journal.entries;
  expect(text).toContain(`entries are left out: ${length}.`);
  expect(toldOf(mock.sessions.use('b'), wire)).toEqual(
    toldOf(mock.sessions.use('a'), wire).slice(0, -1),
  );
});

it('shows JSON that was sent with white space as an object', async () => {
  await post('/things', 'application/json', '{ "a": [1, 2] }');
  const { text } = await request(mock.app).get('/_control/sessions/a/export?as=test');
  expect(text).toContain('body: JSON.stringify({ a: [1, 2] })');
});

describe('a secret', () => {
  const WRONG = 'hunter2-hunter2';

  it('of a form is a constant among its other bytes', async () => {
    await post('/things', MULTIPART, form(['name="password"', WRONG], ['name="note"', 'Teh']));
    const text = await replay({ MY_PASSWORD: WRONG });
    expect(text).not.toContain(WRONG);
  });

  it('that only the contract knows is a constant in a form', async () => {
    await post('/things', MULTIPART, form(['name="word"', WRONG], ['name="note"', 'Teh']));
    expect(await replay({ MY_WORD: WRONG })).toContain('name="note"');
  });

  it('that only the contract knows is one constant for each value', async () => {
    for (const word of [WRONG, 'other-word', WRONG])
      await post('/guests', 'application/json', JSON.stringify({ word }));
    const text = await replay({ MY_WORD: WRONG, MY_WORD_2: 'other-word' });
    expect(text).not.toMatch(/hunter2|other-word/);
    expect(text.match(/const MY_/g)).toHaveLength(2);
  });

  it('that the contract has as an example is told', async () => {
    await post('/guests', 'application/json', '{"word":"sesame-published"}');
    expect(await replay()).toContain("word: 'sesame-published'");
  });

  it('of a reply is the key of a later request', async () => {
    const reply = await post('/guests', 'application/json', '{"word":"sesame-published"}');
    const { word } = (await reply.json()) as { word: string }; // the cast: the contract says so
    await request(mock.app).get('/@a/doors/rooms').set('X-Key', word).expect(200);
    expect(await replay()).toMatch(/'x-key': (body1\.word|'sesame-opened')/);
  });
});

it.each([
  ['{"w\\u006frd":"hunter2","word":null}', 'application/json'],
  ['<guest><!-- password=hunter2 --></guest>', 'application/xml'],
  ['password=hunter2', 'text/plain'],
])('shows no secret of %s', async (body, type) => {
  await post('/things', type, body);
  for (const as of ['test', 'curl', 'arazzo', 'har']) {
    const { text } = await request(mock.app).get(`/_control/sessions/a/export?as=${as}`);
    expect(text).not.toContain('hunter2');
  }
});

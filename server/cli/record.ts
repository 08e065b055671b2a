import { writeFileSync } from 'node:fs';

import { errorLine } from './error-line.ts';
import { parsed } from './option.ts';
import { RECORD_OPTIONS } from './record-flags.ts';

const FORMS = ['test', 'arazzo', 'curl', 'har'];

/** `kontrak record`: a session of a mock that runs, as something that replays it. */
export async function record(args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    console.error(errorLine(error));
    process.exitCode = 1;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args, RECORD_OPTIONS);
  const { url, session, as, output, 'control-token': token } = values;
  const [word] = positionals;
  if (word !== undefined)
    throw new Error(`kontrak record takes no ${word}; --session names a session.`);
  if (!FORMS.includes(as)) throw new Error(`--as ${as}: there are ${FORMS.join(', ')}.`);
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new Error(`--url ${url} is no URL.`);
  const place = `_control/sessions/${encodeURIComponent(session)}/export?as=${as}`;
  const reply = await replyOf(new URL(place, url.endsWith('/') ? url : `${url}/`), token);
  const text = await reply.text();
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
}

/** @throws Error in one line if there is no mock, or if it refuses */
async function replyOf(url: URL, token: string | undefined): Promise<Response> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const reply = await fetch(url, { headers }).catch((cause: unknown) => {
    throw new Error(`There is no mock at ${url.origin}; kontrak starts one.`, { cause });
  });
  if (reply.ok) return reply;
  const { detail } = (await reply.json().catch(() => ({}))) as { detail?: string }; // the cast: RFC 9457
  throw new Error(detail ?? `${url.origin} answers ${reply.status}; is it a Kontrak mock?`);
}

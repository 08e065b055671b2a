// Values as words and commands of a POSIX shell.
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';

import { Secret } from './source.ts';
import { textOf } from './told.ts';
import type { Source } from './source.ts';

/** JSON as a word of the shell, in which a secret is the value of a variable. */
export function jsonWord(value: unknown): string {
  const secrets: Secret[] = [];
  const mark = randomUUID();
  const text = JSON.stringify(value, (_, one: unknown) => {
    if (!(one instanceof Secret)) return one;
    secrets.push(one);
    return one.type === 'number' ? `${mark}#` : mark;
  });
  const texts = text.replaceAll(`"${mark}#"`, mark).split(mark);
  const parts = texts.flatMap((one, i) => [one, ...(secrets[i] ? [secrets[i]] : [])]);
  return word(parts, ({ type, source }, value) =>
    type === 'number' || source.from === 'session' ? value : `$(in_json "${value}")`,
  );
}

/** Texts and secrets as one word, in which secrets are encoded for a URL. */
export function urlWord(parts: readonly unknown[]): string {
  return word(parts, (_, value) => `$(in_url "${value}")`);
}

/**
 * Texts and secrets as one word of the shell.
 * @param put makes of a secret's value what stands between double quotes
 */
export function word(
  parts: readonly unknown[],
  put: (secret: Secret, value: string) => string = (_, value) => value,
): string {
  let text = '';
  let said = '';
  const end = (): void => {
    if (text !== '') said += quoted(text);
    text = '';
  };
  for (const one of parts) {
    if (!(one instanceof Secret)) {
      text += textOf(one);
      continue;
    }
    text += one.before;
    end();
    said += `"${put(one, variable(one.source))}"`;
  }
  end();
  return said === '' ? "''" : said;
}

function variable(source: Source): string {
  if (source.from === 'session') return '$SESSION';
  if (source.from === 'reader') return `$${source.name}`;
  const { entry, pointer } = source;
  return source.from === 'reply'
    ? `$(part ${entry} ${quoted(pointer)})`
    : `$(part inbox-${entry} ${quoted(`/messages${pointer}`)})`;
}

/** A text as one word. */
export function quoted(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A command that prints bytes.
 * @param pieces texts with a character for each byte (Latin-1), and secrets between them
 */
export function bytesCommand(pieces: readonly unknown[]): string {
  const commands = pieces.map((one) =>
    one instanceof Secret ? `printf %s ${word([one])}` : `printf -- '${formatOf(String(one))}'`,
  );
  return commands.length === 1 ? commands.join('') : `{ ${commands.join('; ')}; }`;
}

const SIGNS = { '\\n': 10, '\\r': 13 };

/** Bytes as a format of printf. Of a text in UTF-8, letters stay as they are. */
function formatOf(sent: string): string {
  const bytes = Buffer.from(sent, 'latin1');
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return bytes
    .toString(encoding)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
    .replaceAll("'", "'\\''")
    .replace(encoding === 'utf8' ? /\p{Cc}/gu : /[^ -~]/g, (sign) =>
      Array.from(Buffer.from(sign, encoding), escapeOf).join(''),
    );
}

function escapeOf(byte: number): string {
  const [sign] = Object.entries(SIGNS).find(([, one]) => one === byte) ?? [];
  return sign ?? `\\${byte.toString(8).padStart(3, '0')}`;
}

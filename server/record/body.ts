// The body of a request as a replay sends it, with its secrets replaced.
import { isUtf8 } from 'node:buffer';

import { formPieces } from '../contract/form-pieces.ts';
import { essenceOf, isJson } from '../contract/media-type.ts';
import { MASK, masked, maskedBody } from '../world/mask.ts';
import { pairsOf } from './pairs.ts';
import type { Part } from '../contract/form-pieces.ts';
import type { Entry } from '../world/entry.ts';
import type { Pair } from './pairs.ts';
import type { Secrets } from './secrets.ts';

/** A body. Its value is for senders that write it by themselves; undefined if they could not. Secrets are in all parts. */
export type SentBody =
  | { kind: 'json'; value: unknown }
  /** The fields of a form in a URL's encoding. */
  | { kind: 'form'; pairs: readonly Pair[]; value: unknown }
  /** Bytes as texts with a character for each (Latin-1), and secrets between them. */
  | {
      kind: 'bytes';
      pieces: readonly unknown[];
      value: unknown;
    };

/** A body, undefined for none, or the reason why the journal does not have all of it. */
export type TakenBody = { body: SentBody | undefined } | { lack: string };

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** The body of an entry's request. */
export function bodyOf(entry: Entry, secrets: Secrets): TakenBody {
  const { request, sent } = entry;
  const { body, truncated, unparsed, size } = request;
  if (truncated) return { lack: `only a part of its body of ${size} bytes is kept` };
  if (body === undefined) return wasSent(request) ? { lack: 'its body is not kept' } : none();
  const type = typeOf(request);
  const isOpen = sent !== undefined && tellsNothing(sent);
  if (essenceOf(type) === MULTIPART && sent !== undefined && !unparsed)
    return formOf(entry, sent, type, secrets);
  const value = secrets.without(body, maskedBody(body), '/body', entry);
  const isPlain = sent === undefined || (isJson(type) && !(isOpen && isOwnSpelling(sent, body)));
  if (isPlain && !unparsed) return { body: { kind: 'json', value } };
  if (isOpen) return { body: { kind: 'bytes', pieces: [sent], value: ownValue(entry, value) } };
  // The cast: a form has fields.
  if (essenceOf(type) === FORM && !unparsed) return formBody(pairsOf(value as object));
  if (typeof body === 'string') {
    const pieces = [typeof value === 'string' ? latin1(value) : value];
    return { body: { kind: 'bytes', pieces, value } };
  }
  return { lack: `its body of ${essenceOf(type) || 'no type'} has secrets, and is not shown` };
}

function formBody(pairs: readonly Pair[]): TakenBody {
  return { body: { kind: 'form', pairs, value: fieldsOf(pairs) } };
}

function none(): TakenBody {
  return { body: undefined };
}

/** The value of a body in spellings of its own, for a sender that writes it by itself. */
function ownValue({ request, sent = '' }: Entry, value: unknown): unknown {
  const type = typeOf(request);
  if (isJson(type)) return request.unparsed ? undefined : value;
  if (essenceOf(type) !== FORM) return utf8(sent);
  return typeof value === 'object' && value ? fieldsOf(pairsOf(value)) : undefined;
}

/** The fields of a form; undefined if one of them stands several times. */
function fieldsOf(pairs: readonly Pair[]): object | undefined {
  const fields = new Map(pairs);
  return fields.size < pairs.length ? undefined : Object.fromEntries(fields);
}

function formOf(entry: Entry, sent: string, type: string, secrets: Secrets): TakenBody {
  const parts: (Part & { shown: unknown })[] = [];
  const pieces = formPieces(sent, type, (part) => {
    const text = textIn(part.content);
    const value = { [part.name]: text };
    // The cast: an object stays one.
    const fields = secrets.without(value, masked(value), '/body', entry) as Partial<typeof value>;
    const shown: unknown = fields[part.name];
    parts.push({ ...part, shown });
    return shown === text ? part.content : shown;
  });
  const isTold = parts.every(({ shown, file }) => shown !== undefined && masked(file) === file);
  if (!pieces || !isTold) return { lack: `its body of ${MULTIPART} has secrets, and is not shown` };
  const pairs = parts.map(({ name, shown }): Pair => [name, shown]);
  const hasFile = parts.some(({ file }) => file !== undefined);
  const value = hasFile ? undefined : fieldsOf(pairs);
  return { body: { kind: 'bytes', pieces, value } };
}

/** True if a client has sent a body that the mock did not read. */
function wasSent({ headers }: Entry['request']): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
}

/** True for JSON with another spelling of its values than JSON.stringify() has, such as `1.0`. White space says nothing. */
function isOwnSpelling(sent: string, body: unknown): boolean {
  const compact = sent.replace(/("(?:[^"\\]|\\[^]?)*(?:"|$))|[ \t\r\n]+/g, '$1');
  return compact !== latin1(JSON.stringify(body));
}

/** True for bytes that name no secret. */
function tellsNothing(sent: string): boolean {
  const text = textIn(sent);
  return sent !== MASK && maskedBody(text) === text;
}

/** The shortest text that says something among other bytes. */
const TEXTS = /[ -~\t\r\n]{6,}/g;

/** The text of bytes, or the texts among them. */
function textIn(sent: string): string {
  return utf8(sent) ?? (sent.match(TEXTS) ?? []).join('\n');
}

/** The text of bytes; undefined for others than UTF-8. */
function utf8(sent: string): string | undefined {
  const bytes = Buffer.from(sent, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : undefined;
}

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function typeOf({ headers }: Entry['request']): string {
  const type = headers['content-type'];
  return typeof type === 'string' ? type : '';
}

// The terminal's line for each request: what was asked, what came, and what breaks the contract.
import { styleText } from 'node:util';
import type { WriteStream } from 'node:tty';

import { shownQuery } from '../http/shown-query.ts';
import { maskedPath } from '../world/mask.ts';
import type { Entry } from '../world/entry.ts';
import type { Violation } from '../world/failure.ts';

/** A line of its own for each request, or an object of JSON. */
export type LogFormat = 'text' | 'json';

type Style = Parameters<typeof styleText>[0];

/** The most characters of a path, a place or a message. The journal has all of them. */
const MOST_CHARACTERS = 300;

/** Returns a text in a colour, or as it is. */
type Paint = (style: Style, text: string) => string;

const PLAIN: Paint = (_style, text) => text;
const COLOURED: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** Milliseconds that a line waits for others: nobody sees them, and one write costs as much as many lines. */
const PAUSE = 10;

/** Lines that are written some at a time. */
export class RequestLog {
  readonly #stream: NodeJS.WritableStream;
  readonly #lineOf: (session: string, entry: Entry) => string;
  #waiting = '';

  /** @param stream gets the lines; they have colours if it is a terminal that shows them (NO_COLOR is honoured) */
  constructor(stream: NodeJS.WritableStream, format: LogFormat) {
    this.#stream = stream;
    const paint = hasColours(stream) ? COLOURED : PLAIN;
    this.#lineOf = format === 'json' ? jsonLine : (session, entry) => textOf(session, entry, paint);
    // A reader that leaves, such as `head`, does not end the mock.
    stream.on('error', () => undefined);
  }

  /** Adds the line of a request. */
  add(session: string, entry: Entry): void {
    if (this.#waiting === '') setTimeout(this.flush, PAUSE);
    this.#waiting += this.#lineOf(session, entry);
  }

  /** Writes the lines that wait. */
  readonly flush = (): void => {
    const lines = this.#waiting;
    this.#waiting = '';
    if (lines !== '') this.#stream.write(lines);
  };
}

function hasColours(stream: NodeJS.WritableStream): boolean {
  // The cast: whatever is no terminal lacks the method.
  return (stream as Partial<WriteStream>).hasColors?.() ?? false;
}

function textOf(session: string, entry: Entry, paint: Paint): string {
  const { method, operation, status, durationMs, number } = entry;
  const line = [
    paint('dim', timeOfDay()),
    method,
    clean(urlOf(session, entry)),
    paint(styleOf(status), status === 0 ? 'dropped' : String(status)),
    ...(operation === null ? [] : [clean(operation)]),
    paint('dim', `${durationMs < 10 ? durationMs.toFixed(1) : durationMs.toFixed(0)} ms`),
    paint('dim', `#${number}`),
  ].join(' ');
  const { refusal, violations, warnings } = entry;
  if (refusal === null && warnings.length === 0) return `${line}\n`;
  const notes = [
    // The violations say more.
    ...(refusal !== null && violations.length === 0 ? [paint('red', clean(refusal))] : []),
    ...violations.map((one) => paint('red', noteOf(one))),
    ...warnings.map((one) => paint('yellow', `${noteOf(one)} (ignored)`)),
  ];
  return [line, ...notes.map((note) => `         ${note}`), ''].join('\n');
}

function jsonLine(session: string, entry: Entry): string {
  const { number, method, status, operation, durationMs } = entry;
  const { violations, warnings, refusal, error } = entry;
  const told = {
    time: new Date().toISOString(),
    ...{ session, entry: number, method, path: urlOf('', entry), status, operation },
    durationMs: Number(durationMs.toFixed(3)),
    ...(violations.length > 0 && { violations }),
    ...(warnings.length > 0 && { warnings }),
    ...(refusal !== null && { refusal }),
    ...(error !== null && { error }),
  };
  return `${JSON.stringify(told)}\n`;
}

/** The path and query of a request, with its secrets masked. */
function urlOf(session: string, { path, query }: Entry): string {
  const prefix = session === 'default' || session === '' ? '' : `/@${session}`;
  const shown = shownQuery(query);
  return `${prefix}${maskedPath(path)}${shown === '' ? '' : `?${shown}`}`;
}

function noteOf({ place, message }: Violation): string {
  return `${clean(place)} ${clean(message)}`;
}

/** Nearly every text, which costs little to see. */
const PRINTABLE = /^[ -~]*$/;

/** A text without signs that would move a terminal's cursor or colour it, and cut if it is long. */
function clean(text: string): string {
  if (text.length <= MOST_CHARACTERS && PRINTABLE.test(text)) return text;
  const shown = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return shown.length > MOST_CHARACTERS ? `${shown.slice(0, MOST_CHARACTERS)}…` : shown;
}

let lastSecond = 0;
let lastTime = '';

/** The machine's time, such as 14:35:10. It takes longer to write than the rest of a line. */
function timeOfDay(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== lastSecond) lastTime = new Date().toTimeString().slice(0, 8);
  lastSecond = second;
  return lastTime;
}

function styleOf(status: number): Style {
  if (status >= 500 || status === 0) return ['red', 'bold'];
  if (status >= 400) return 'yellow';
  return status >= 300 ? 'cyan' : 'green';
}

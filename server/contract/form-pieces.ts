// The bytes of a multipart form (RFC 7578), a character for each (Latin-1), with some of its contents replaced.

/** A part of a form. */
export interface Part {
  name: string;
  /** The name of its file; undefined for a field. */
  file: string | undefined;
  content: string;
}

/** Takes a part's content; what it returns stands in its place. */
type Replace = (part: Part) => unknown;

/**
 * A form in pieces: texts, and what stands in the place of some contents.
 * @returns undefined for a body that is no such form
 */
export function formPieces(
  sent: string,
  contentType: string,
  replace: Replace,
): unknown[] | undefined {
  const boundary = parameterIn(contentType, 'boundary');
  if (boundary === undefined) return undefined;
  const delimiter = `\r\n--${boundary}`;
  const [preamble = '', ...sections] = `\r\n${sent}`.split(delimiter);
  const closing = sections.pop();
  if (!closing?.startsWith('--')) return undefined;
  const pieces: unknown[] = [`${preamble}${delimiter}`];
  for (const section of sections) {
    const part = partOf(section);
    if (!part) return undefined;
    const { head, ...told } = part;
    pieces.push(head, replace(told), delimiter);
  }
  // The first delimiter of a form has no line before it.
  return joined([...pieces, closing]).map((one, i) =>
    i === 0 && typeof one === 'string' ? one.slice('\r\n'.length) : one,
  );
}

const END_OF_HEAD = '\r\n\r\n';

function partOf(section: string): (Part & { head: string }) | undefined {
  const end = section.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = section.slice(0, end + END_OF_HEAD.length);
  const [, disposition = ''] = /\r\nContent-Disposition:([^\r\n]*)/i.exec(head) ?? [];
  const name = utf8(parameterIn(disposition, 'name') ?? '');
  const file = parameterIn(disposition, 'filename');
  return {
    ...{ head, name, content: section.slice(head.length) },
    file: file === undefined ? undefined : utf8(file),
  };
}

/** The value of a parameter in a header, in its own letters. */
function parameterIn(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString();
}

/** Joins texts that stand side by side. */
function joined(pieces: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  for (const one of pieces) {
    const last = all.at(-1);
    if (typeof one === 'string' && typeof last === 'string') all[all.length - 1] = last + one;
    else all.push(one);
  }
  return all;
}

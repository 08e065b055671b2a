import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';

import { LoadError } from './load-error.ts';

/** Time for one URL to answer, in milliseconds. */
const PATIENCE = 30_000;

/** A text, and how its server describes it; for a file, nobody does. */
export interface Read {
  text: string;
  /** The URL that it came from in the end. */
  url?: string;
  mimeType?: string;
}

/** The file system's errors that a person meets. */
const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
};

export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** A file as messages name it: a path from the current folder, if it is below it. */
export function shownFile(file: string): string {
  if (isUrl(file)) return file;
  const path = relative('', file);
  return path === '' || path.startsWith('..') ? file : path;
}

/**
 * Reads a file, or what a URL answers.
 * @param file an absolute path, or a URL
 * @throws LoadError if it cannot be read
 */
export async function read(file: string): Promise<Read> {
  return isUrl(file) ? await readUrl(file) : { text: await readText(file) };
}

async function readText(file: string): Promise<string> {
  try {
    return withoutMark(await readFile(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The error that a file cannot be read, in one line. */
export function unreadable(file: string, error: unknown): LoadError {
  const { code = '', message } = error as NodeJS.ErrnoException; // the cast: files raise no other
  const reason = REASONS[code] ?? `cannot be read: ${oneLine(message)}`;
  return new LoadError(`${shownFile(file)}: ${reason}`);
}

async function readUrl(file: string): Promise<Read> {
  const { text, ...answer } = await answerOf(file);
  return { ...answer, text: withoutMark(text) };
}

async function answerOf(url: string): Promise<Required<Read>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new LoadError(`${url}: answers ${response.status}`);
    const mimeType = response.headers.get('content-type') ?? '';
    return { text: await response.text(), url: response.url, mimeType };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const { message, cause } = error as Error; // the cast: fetch raises no other
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : message;
    throw new LoadError(`${url}: does not answer: ${oneLine(reason)}`);
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A message of a library, up to the end of its first line. */
export function oneLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

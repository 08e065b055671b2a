// Scripts and styles of pages. Their path has a hash of them all, so that a browser never asks for one twice.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Request, Response } from 'express';

import { sendGzip } from './send-compressed.ts';

/** One file, compressed by gzip. */
export interface Asset {
  type: string;
  gzip: Buffer;
}

/** Scripts and styles that all pages share. */
const SHARED = join(import.meta.dirname, 'browser');

const FOR_EVER = 'public, max-age=31536000, immutable';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * The files of some folders and those that all pages share, by their names, and a hash of them all.
 * @param folders a later one's file takes the place of an earlier one's of the same name
 */
export function assetsIn(...folders: string[]): { hash: string; named: Map<string, Asset> } {
  const named = new Map<string, Asset>();
  const hash = createHash('sha256');
  for (const folder of [SHARED, ...folders])
    for (const name of readdirSync(folder).sort()) {
      const content = readFileSync(join(folder, name));
      hash.update(content);
      named.set(name, { type: typeOf(name), gzip: gzipSync(content) });
    }
  return { hash: hash.digest('hex').slice(0, 12), named };
}

/** The media type of a file, by its name. */
export function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Sends a file that a browser may keep for ever. */
export async function sendAsset(
  request: Request,
  response: Response,
  { type, gzip }: Asset,
): Promise<void> {
  response.type(type).set({ 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' });
  await sendGzip(request, response, gzip);
}

import { readFileSync } from 'node:fs';

import type { Express } from 'express';

/**
 * Answers each request of a file with its reply.
 * @param file JSON of bodies by method and path, such as `GET /things`
 */
export function answerFrom(file: string, app: Express): void {
  // The cast: speed.ts has written the file.
  const bodies = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const [key, body] of Object.entries(bodies)) {
    const [method, path = ''] = key.split(' ');
    app[method === 'GET' ? 'get' : 'post'](path, (_, response) => void response.json(body));
  }
}

// Express alone: sends the replies of a file. It reads bodies, and checks nothing.
import { readFileSync } from 'node:fs';

import express from 'express';

const [replies = '', port = ''] = process.argv.slice(2);
// The cast: speed.ts has written the file.
const bodies = JSON.parse(readFileSync(replies, 'utf8')) as Record<string, unknown>;
const app = express().use(express.json());
for (const [key, body] of Object.entries(bodies)) {
  const [method, path = ''] = key.split(' ');
  const answer: express.RequestHandler = (_, response) => void response.json(body);
  if (method === 'GET') app.get(path, answer);
  else app.post(path, answer);
}
app.listen(Number(port), '127.0.0.1');

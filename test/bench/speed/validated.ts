// Express with express-openapi-validator both ways: sends the replies of a file, and remembers nothing.
import { readFileSync } from 'node:fs';

import express from 'express';
import { middleware } from 'express-openapi-validator';

import { answerFrom } from './answer-from.ts';

const [contract = '', replies = '', port = ''] = process.argv.slice(2);
// The validator finds no path that has a parameter with a dash.
const text = readFileSync(contract, 'utf8').replace(/group-(type|uuid)/g, 'group_$1');
const apiSpec = JSON.parse(text) as never; // the cast: it is a contract
const app = express().use(
  express.json(),
  middleware({ apiSpec, validateApiSpec: false, validateResponses: true }),
);
answerFrom(replies, app);
app.use(((error: { status?: number; message: string }, _, response, next) => {
  if (response.headersSent) next(error);
  else response.status(error.status ?? 500).json({ message: error.message });
}) satisfies express.ErrorRequestHandler);
app.listen(Number(port), '127.0.0.1');

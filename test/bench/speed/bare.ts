// Express alone: sends the replies of a file. It reads bodies, and checks nothing.
import express from 'express';

import { answerFrom } from './answer-from.ts';

const [replies = '', port = ''] = process.argv.slice(2);
const app = express().use(express.json());
answerFrom(replies, app);
app.listen(Number(port), '127.0.0.1');

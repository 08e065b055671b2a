// A remembered world is like any other: sessions, snapshots, rewind and clock hold for it.
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { startMock } from '../../server/testing/start-mock.ts';
import type { MockSession, RunningMock } from '../../server/testing/start-mock.ts';

const TASK = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    created_at: { type: 'string', format: 'date-time', readOnly: true },
  },
};
const reply = (schema: object) => ({
  description: '',
  content: { 'application/json': { schema } },
});
const TASKS = {
  openapi: '3.1.0',
  info: { title: 'Tasks', version: '1' },
  paths: {
    '/tasks': {
      get: { responses: { 200: reply({ type: 'array', items: TASK }) } },
      post: { requestBody: reply(TASK), responses: { 201: reply(TASK) } },
    },
    '/tasks/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      delete: { responses: { 204: { description: '' }, 404: { description: '' } } },
    },
  },
};

interface Task {
  id: number;
  name: string;
  created_at: string;
}

const START = Date.parse('2026-03-01T08:00:00Z');
const HOUR = 3600 * 1000;

let mock: RunningMock<string>;

beforeAll(async () => {
  mock = await startMock({ contracts: { tasks: TASKS }, scenario: 'empty' });
});

/** One session, and what it should remember. */
class Model {
  tasks: Task[] = [];
  now = START;
  /** The tasks before each request that changed them, and the number of its entry. */
  readonly before: { entry: number; tasks: Task[]; now: number }[] = [];
  readonly session: MockSession<string>;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    this.session = mock.session(name);
  }

  async ask(method: string, path: string, body?: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.session.fetch(path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async control(act: string, body: object): Promise<void> {
    const answer = await this.ask('POST', `/_control/sessions/${this.name}/${act}`, body);
    expect([act, answer.status]).toEqual([act, act === 'snapshots' ? 201 : 200]);
  }

  async take(step: string, which: number): Promise<void> {
    const { tasks, now } = this;
    const { [which % Math.max(1, tasks.length)]: task } = tasks;
    if (step === 'create') {
      const answer = await this.ask('POST', '/tasks', { name: `task ${which}` });
      const made = (await answer.json()) as Task;
      expect(made).toMatchObject({
        name: `task ${which}`,
        created_at: new Date(now).toISOString(),
      });
      expect(tasks.map(({ id }) => id)).not.toContain(made.id);
      this.#changed(answer, [...tasks, made]);
    } else if (step === 'delete' && task) {
      const answer = await this.ask('DELETE', `/tasks/${task.id}`);
      expect(answer.status).toBe(204);
      this.#changed(
        answer,
        tasks.filter((one) => one !== task),
      );
    } else if (step === 'advance') {
      await this.session.advance('PT1H');
      this.now += HOUR;
    } else if (step === 'rewind') {
      const last = this.before.pop();
      if (!last) return;
      await this.control('rewind', { entry: last.entry });
      this.tasks = last.tasks;
      this.now = last.now;
    }
  }

  #changed(answer: Response, tasks: Task[]): void {
    const entry = Number(answer.headers.get('x-kontrak-entry'));
    this.before.push({ entry, tasks: this.tasks, now: this.now });
    this.tasks = tasks;
  }
}

const steps = fc.record({
  step: fc.constantFrom('create', 'create', 'delete', 'advance', 'rewind'),
  which: fc.nat(5),
  other: fc.boolean(),
});

let runs = 0;

it('any history of two sessions behaves like two maps with their own time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (history) => {
      runs += 1;
      const sessions = [new Model(`one-${runs}`), new Model(`two-${runs}`)];
      for (const { session } of sessions) await session.freeze(new Date(START));
      for (const { step, which, other } of history) {
        await sessions[other ? 1 : 0]?.take(step, which);
        for (const one of sessions)
          expect(await (await one.ask('GET', '/tasks')).json()).toEqual(one.tasks);
      }
    }),
    { numRuns: 40 },
  );
});

it('a snapshot brings back the things of its time, and their ids', async () => {
  const model = new Model('kept');
  await model.session.freeze(new Date(START));
  await model.take('create', 1);
  await model.control('snapshots', { name: 'of-tasks' });
  await model.take('create', 2);
  await model.take('delete', 0);
  await model.control('restore', { snapshot: 'of-tasks' });
  const list = (await (await model.ask('GET', '/tasks')).json()) as Task[];
  expect(list.map(({ name }) => name)).toEqual(['task 1']);
  const again = (await (await model.ask('POST', '/tasks', { name: 'again' })).json()) as Task;
  expect(again.id).toBe(2);
});

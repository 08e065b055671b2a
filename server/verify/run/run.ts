import { cleanUp } from './clean-up.ts';
import { Client, Spent } from './client.ts';
import { Coverage } from './coverage.ts';
import { Findings } from './findings.ts';
import { OperationRun } from './operation-run.ts';
import { unknownPathOf } from './protocol.ts';
import { goalOf } from './recipe.ts';
import { Recipes } from './recipes.ts';
import { stateChecksOf } from '../state/state-checks.ts';
import { Trials } from './trials.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Place } from '../../contract/problem.ts';
import type { SentReply } from '../exchange.ts';
import type { Report } from '../report/report.ts';
import type { Met } from './findings.ts';
import type { Run } from './operation-run.ts';
import type { Recipe } from './recipe.ts';
import { maySend } from './settings.ts';
import type { Settings } from './settings.ts';

/** A contract, and where it came from. */
export interface Source {
  contract: Contract;
  /** As the user named it. */
  name: string;
  placeOf: (pointer: string) => Promise<Place>;
}

/** Thrown where a run cannot be done. Its message is one line for a person. */
export class CannotRun extends Error {}

/**
 * Checks a running server against a contract.
 * @throws CannotRun if nothing answers at the address, if it is no API, or if it takes none of the credentials
 */
export async function verify(source: Source, settings: Settings): Promise<Report> {
  const { contract, name, placeOf } = source;
  const began = new Date();
  const operations = contract.operations.filter(
    (one) => settings.selects(one) && maySend(one, settings),
  );
  if (operations.length === 0) throw new CannotRun('No operation is selected.');
  const client = new Client(settings);
  const coverage = new Coverage(operations);
  const findings = new Findings(settings.known);
  const trials = new Trials(contract, client, coverage, settings);
  const perform = (recipe: Recipe) => trials.perform(recipe);
  const recipes = new Recipes(contract, perform, began.getTime(), settings);
  const notes: string[] = [];
  try {
    await checkServer(client, operations, settings);
    const reads = await readsOf(recipes, operations, settings);
    checkCredentials(operations, coverage);
    const run: Run = { trials, recipes, findings, coverage, reads };
    const [read] = reads;
    if (read) await tryUnknownPath(run, read);
    let done = 0;
    await inParallel(ordered(operations), workersOf(settings), async (operation) => {
      await new OperationRun(run, operation).go();
      done += 1;
      settings.progress(done, operations.length);
    });
    await inParallel(
      stateChecksOf(trials, recipes, operations),
      workersOf(settings),
      async (check) => {
        for (const { fault, operation, title, steps } of await check()) {
          const again = async () => (await check()).map((one) => one.fault);
          findings.add(fault, { operation: operation.id, title, steps }, again);
        }
      },
    );
    await inParallel(findings.met, workersOf(settings), repeat);
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    notes.push(`The run ended early: ${error.message}.`);
  } finally {
    client.lift();
    notes.push(...(await cleanUp(trials)));
    client.close();
  }
  const placed = await Promise.all(
    findings.met.map(async ({ finding }) => ({
      ...finding,
      place: await placeOf(finding.fault.pointer),
    })),
  );
  const { title, version } = contract.document.info;
  return {
    contract: { title, version, source: name },
    ...{ url: settings.url, seed: settings.seed, began: began.toISOString() },
    milliseconds: Date.now() - began.getTime(),
    requests: client.requests,
    findings: placed,
    unsure: findings.unsure,
    ...{ operations: coverage.all, notes },
  };
}

/** The operations in the order of their run: those that end things come last. */
function ordered(operations: readonly Operation[]): Operation[] {
  const order = ['get', 'head', 'query', 'post', 'put', 'patch'];
  const rank = ({ method }: Operation): number =>
    order.includes(method) ? order.indexOf(method) : order.length;
  return operations.toSorted((one, other) => rank(one) - rank(other));
}

/** Without sessions, changes see each other, so that they are tried one by one. */
function workersOf({ workers, sessionHeader, readOnly }: Settings): number {
  return sessionHeader !== undefined || readOnly ? workers : 1;
}

async function inParallel<T>(
  all: readonly T[],
  workers: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, next));
}

/** @throws CannotRun if nothing answers, or a page for people does */
async function checkServer(
  client: Client,
  operations: readonly Operation[],
  { url }: Settings,
): Promise<void> {
  const documentsPages = operations.some(({ path }) => path.template === '/');
  const request = { method: 'GET', target: '/', headers: { accept: 'application/json' } };
  const answer = await client.send(client.whole({ ...request, body: undefined }, {}));
  if ('failure' in answer) throw new CannotRun(`${url} does not answer: ${answer.failure}.`);
  if (answer.status < 300 && isPage(answer) && !documentsPages)
    throw new CannotRun(`${url} answers a page for people: is it the address of the API?`);
}

function isPage({ headers }: SentReply): boolean {
  return /^text\/html/i.test(headers['content-type'] ?? '');
}

async function readsOf(
  recipes: Recipes,
  operations: readonly Operation[],
  settings: Settings,
): Promise<Recipe[]> {
  const reads: Recipe[] = [];
  await inParallel(
    operations.filter(({ method }) => method === 'get'),
    workersOf(settings),
    async (operation) => {
      const found = await recipes.of(operation);
      if ('recipe' in found) reads.push(found.recipe);
    },
  );
  return reads;
}

/** @throws CannotRun if no read was taken, and all that ask for credentials were refused for them */
function checkCredentials(operations: readonly Operation[], coverage: Coverage): void {
  const reads = operations.filter(
    ({ method, security }) => method === 'get' && security.length > 0,
  );
  if (reads.length === 0) return;
  const answers = reads.map((one) => coverage.of(one));
  const isRefused = answers.every((one) => one?.reached === false && one.last === 401);
  if (isRefused) {
    throw new CannotRun(
      'The credentials are refused (401): give them by --credentials FILE or --header "Name: value".',
    );
  }
}

async function tryUnknownPath({ trials, findings }: Run, read: Recipe): Promise<void> {
  const experiment = unknownPathOf(read);
  const { faults, steps } = await trials.do(experiment);
  const operation = goalOf(read).operation.id;
  for (const fault of faults)
    findings.add(
      fault,
      { operation, title: experiment.title, steps },
      async () => (await trials.do(experiment)).faults,
    );
}

/** Meets a fault once more; one that does not come again is flaky. */
async function repeat({ finding, again }: Met): Promise<void> {
  const { check, pointer, keyword } = finding.fault;
  const isSame = (await again()).some(
    (one) => one.check === check && one.pointer === pointer && one.keyword === keyword,
  );
  if (!isSame && finding.state === 'new') finding.state = 'flaky';
}

import { checkReached, checkServer, CannotRun } from './conditions.ts';
import { cleanUp } from './clean-up.ts';
import { Client, Gone, Spent } from './client.ts';
import { Coverage } from './coverage.ts';
import { Findings } from './findings.ts';
import { noteLastRequest } from './last-request.ts';
import { Denied } from './login.ts';
import { note } from './note.ts';
import { OperationRun } from './operation-run.ts';
import { unknownPathOf } from './protocol.ts';
import { goalOf } from './recipe.ts';
import { Recipes } from './recipes.ts';
import { repeat } from './repeat.ts';
import { stateChecksOf } from '../state/state-checks.ts';
import { causeOf } from '../report/cause.ts';
import { grouped } from '../report/grouped.ts';
import { shrink } from '../shrink/shrink.ts';
import { Trials } from './trials.ts';
import { maySend } from './settings.ts';
import { inParallel, workersOf } from './workers.ts';
import { targetParts } from '../target.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Place } from '../../contract/problem.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Report } from '../report/report.ts';
import type { RunParts } from './run-parts.ts';
import type { Met } from './findings.ts';
import type { Recipe } from './recipe.ts';
import type { Settings } from './settings.ts';

/** A contract, and where it came from. */
export interface Source {
  contract: Contract;
  /** As the user named it. */
  name: string;
  placeOf: (pointer: string) => Promise<Place>;
  /** The journeys of clients, which lead to operations that need others before them. */
  journeys?: readonly Journey[];
}

/**
 * Checks a running server against a contract.
 * @throws CannotRun if nothing answers at the address, if it is no API, or if it takes none of the credentials
 */
export async function verify(source: Source, settings: Settings): Promise<Report> {
  const { contract, name, placeOf, journeys } = source;
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
  const recipes = new Recipes(contract, perform, began.getTime(), settings, journeys);
  const notes: string[] = [];
  let isCut = false;
  try {
    await checkServer(client, operations, settings);
    const reads = await readsOf(recipes, operations, settings);
    await checkReached(
      recipes,
      operations.filter(({ method }) => method === 'get'),
      settings,
    );
    const run: RunParts = { trials, recipes, findings, coverage, reads };
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
        for (const { fault, operation, title, steps, encounter } of await check())
          findings.add(fault, { operation: operation.id, title, steps }, encounter);
      },
    );
    await checkReached(recipes, operations, settings);
    await inParallel(findings.met, workersOf(settings), repeat);
    await inParallel(worthShrinking(findings.met), workersOf(settings), (one) =>
      shrink(trials, one),
    );
  } catch (error) {
    if (!(error instanceof Spent) && !(error instanceof Gone)) throw error;
    isCut = error instanceof Gone;
    const last = isCut && !(error instanceof Denied) ? client.unanswered : undefined;
    if (last) noteLastRequest(contract, findings, last);
    const after = last && `, after ${last.request.method} ${targetParts(last.request.target).path}`;
    notes.push(`The run ended early: ${error.message}${after ?? ''}.`);
  } finally {
    client.lift();
    notes.push(...(await cleanUp(trials)), ...trials.login.notes);
    client.close();
  }
  const { title, version } = contract.document.info;
  return {
    contract: { title, version, source: name },
    ...{ url: settings.url, seed: settings.seed, began: began.toISOString() },
    milliseconds: Date.now() - began.getTime(),
    requests: client.requests,
    findings: await findings.placed(placeOf),
    unsure: findings.unsure,
    ...{ operations: coverage.all, notes, isCut },
  };
}

/** All but those that wait for a reply in vain for the same cause as another one: each try would wait as long. */
function worthShrinking(all: readonly Met[]): Met[] {
  const isSlow = ({ finding }: Met): boolean => finding.fault.check === 'no-reply';
  const [slow, others] = [all.filter(isSlow), all.filter((one) => !isSlow(one))];
  const causes = grouped(slow, ({ finding }) => causeOf(finding));
  return [...others, ...[...causes.values()].flatMap(([first]) => first ?? [])];
}

/** The operations in the order of their run: those that end things come last. */
function ordered(operations: readonly Operation[]): Operation[] {
  const order = ['get', 'head', 'query', 'post', 'put', 'patch'];
  const rank = ({ method }: Operation): number =>
    order.includes(method) ? order.indexOf(method) : order.length;
  return operations.toSorted((one, other) => rank(one) - rank(other));
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

async function tryUnknownPath(run: RunParts, read: Recipe): Promise<void> {
  const experiment = unknownPathOf(read);
  note(run, goalOf(read).operation, experiment, await run.trials.do(experiment));
}

// A session as it can be replayed: its beginning, its steps, and what the reader of an export brings.
import { timeOf } from '../world/clock.ts';
import { History } from './history.ts';
import { Secrets } from './secrets.ts';
import type { Contract } from '../contract/contract.ts';
import type { PlacedAct } from '../world/acts.ts';
import type { Entry } from '../world/entry.ts';
import type { Session } from '../world/session.ts';
import type { World } from '../world/world.ts';
import type { Reader } from './readers.ts';
import type { Step } from './steps.ts';

/** A session as exports tell it. */
export interface Recording {
  session: string;
  scenario: string;
  /** Its time at its first step. */
  begin: number;
  /** The names of the APIs that it has used. Undefined if it has asked for something else, too. */
  apis: readonly string[] | undefined;
  steps: readonly Step[];
  /** The values of secrets that nothing in the session has shown. */
  readers: readonly Reader[];
  /** The reasons why a replay may differ; none if the session is told whole. */
  lacks: readonly string[];
}

/** @param real the machine's time */
export function recordingOf(
  { name, scenario, journal, acts, world }: Session,
  contracts: ReadonlyMap<string, Contract>,
  real: number,
): Recording {
  const { entries } = journal;
  const secrets = new Secrets([...contracts.values()].map(({ document }) => document));
  const begin = beginOf(entries[0], acts.all[0]) ?? timeOf(world.clock, real);
  const history = new History(secrets, begin);
  if (journal.dropped + acts.dropped > 0)
    history.lacks.push(
      `The journal has lost its first ${journal.dropped} entries and ${acts.dropped} commands.`,
    );
  const left = [...acts.all];
  const tell = (next: number, before: World): void => {
    for (; left[0] && left[0].next <= next; left.shift()) history.addAct(left[0].act, next, before);
  };
  for (const entry of entries) {
    tell(entry.number, entry.before);
    history.addEntry(entry);
  }
  tell(journal.next, world);
  const { steps, lacks } = history;
  return {
    session: name,
    scenario,
    begin,
    apis: apisOf(steps),
    steps,
    readers: secrets.readers.all,
    lacks,
  };
}

/** The time of whatever came first. */
function beginOf(entry: Entry | undefined, placed: PlacedAct | undefined): number | undefined {
  const { act, next } = placed ?? {};
  if (!act || (entry && entry.number < (next ?? 0))) return entry?.at;
  if (act.kind === 'clock') return act.from;
  return 'at' in act ? act.at : entry?.at;
}

function apisOf(steps: readonly Step[]): string[] | undefined {
  const names = steps.flatMap((step) => ('domain' in step ? [step.domain] : []));
  const known = names.filter((one) => one !== null);
  return known.length < names.length ? undefined : [...new Set(known)].sort();
}

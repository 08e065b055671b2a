// A session as it can be replayed: its beginning, its steps, and what the reader of an export brings.
import { timeOf } from '../world/clock.ts';
import { History } from './history.ts';
import { Secrets } from './secrets.ts';
import { setIn } from './settings.ts';
import type { Contract } from '../contract/contract.ts';
import type { PlacedAct } from '../world/acts.ts';
import type { Entry } from '../world/entry.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Reader } from './readers.ts';
import type { Settings } from './settings.ts';
import type { Step } from './steps.ts';

/** A session as exports tell it. */
export interface Recording {
  session: string;
  scenario: string;
  /** Its time at its first step. */
  begin: number;
  /** The settings of its mock, as far as they are no mock's by itself. */
  settings: Partial<Settings>;
  /** The names of the APIs that it has used. Undefined if it has asked for something else, too. */
  apis: readonly string[] | undefined;
  /** The names of the APIs of its mock. */
  served: readonly string[];
  steps: readonly Step[];
  /** The values of secrets that nothing in the session has shown. */
  readers: readonly Reader[];
  /** The reasons why a replay may differ; none if the session is told whole. */
  lacks: readonly string[];
}

/** The mock of a session. */
interface Recorded {
  sessions: Pick<Sessions, 'initial'>;
  contracts: ReadonlyMap<string, Contract>;
  settings: Settings;
  /** True for an API that code of one's own answers. */
  hasCode: (api: string) => boolean;
  /** The machine's time. */
  real: number;
}

export function recordingOf(
  { name, scenario, journal, acts, world }: Session,
  { sessions, contracts, settings, hasCode, real }: Recorded,
): Recording {
  const { entries } = journal;
  const secrets = new Secrets([...contracts.values()].map(({ document }) => document));
  const begin = beginOf(entries[0], acts.all[0]) ?? timeOf(world.clock, real);
  // An API that has begun by a command alone may have sent messages, or drawn ids.
  const begun = new Set(
    [world, ...entries.map(({ before }) => before)].flatMap((one) => one.begun),
  );
  const history = new History(secrets, begin);
  if (journal.dropped + acts.dropped > 0)
    history.lacks.push(
      `The journal has lost its first ${journal.dropped} entries and ${acts.dropped} commands.`,
    );
  const left = [...acts.all];
  const tell = (next: number): void => {
    for (; left[0] && left[0].next <= next; left.shift()) history.addAct(left[0].act, next);
  };
  for (const entry of entries) {
    tell(entry.number);
    history.addEntry(entry);
  }
  tell(journal.next);
  const { steps, lacks } = history;
  if (secrets.foreign.length > 0)
    lacks.push(
      `An earlier run of the mock, or another replica, has masked values in the entries ${secrets.foreign.join(', ')}. Each is a constant, even if the contract or a reply shows it.`,
    );
  // The cast below: an object stays one.
  const { seed, ...set } = setIn(settings, scenario === sessions.initial.name);
  const apis = apisOf(steps, [...begun, ...Object.keys(seed ?? {})]);
  const coded = (apis ?? [...contracts.keys()]).filter(hasCode);
  if (coded.length > 0) lacks.push(`The code that answers in ${coded.join(', ')} is not told.`);
  return {
    session: name,
    scenario,
    begin,
    apis,
    served: [...contracts.keys()],
    settings: { ...set, ...(seed && { seed: secrets.withoutIn(seed, '/seed', 0) as typeof seed }) },
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

/**
 * The APIs of a replay; undefined for all of the mock, where a call was to none of them.
 * @param others APIs that no step needs to name
 */
function apisOf(steps: readonly Step[], others: readonly string[]): string[] | undefined {
  const names = steps.flatMap((step) => {
    if (step.kind === 'read') return step.begins === undefined ? [] : [step.begins];
    return 'domain' in step ? [step.domain] : [];
  });
  const known = names.filter((one) => one !== null);
  return known.length < names.length ? undefined : [...new Set([...known, ...others])].sort();
}

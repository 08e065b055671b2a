import { withEvents } from '../world/agenda-changes.ts';
import { maskedAt, maskedBody, maskedPath, maskedPointer } from '../world/mask.ts';
import { outsidePlace, recordsAt } from '../world/table-place.ts';
import { shown } from '../world/table.ts';
import { checkNames, sessionNamed } from './names.ts';
import { harText } from './har.ts';
import { entryFailure } from './session-handlers.ts';
import { headersView, instant, maskedFields, secretsIn } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Entry } from '../world/entry.ts';
import type { Journal } from '../world/journal.ts';
import type { Change } from '../world/change.ts';
import type { Control, ControlHandlers } from './context.ts';

/** A filter of entries. A field that is left out matches all. */
interface Filter {
  operation?: string;
  domain?: string;
  status?: number;
  path?: string;
  since?: number;
}

export const journalHandlers = {
  listEntries: async ({ path, query }, control) => {
    const { journal } = await sessionNamed(control.sessions, path.session);
    checkFilter(control, journal, query);
    const found = entriesOf(journal, query);
    // The validator has filled in the contract's default, but the type does not say so.
    const entries = found.slice(-(query.limit ?? found.length)).map(summaryOf);
    return { status: 200, body: { total: found.length, dropped: journal.dropped, entries } };
  },

  countEntries: async ({ path, query }, control) => {
    const { journal } = await sessionNamed(control.sessions, path.session);
    checkFilter(control, journal, query);
    return { status: 200, body: { count: entriesOf(journal, query).length } };
  },

  getEntry: async ({ path }, { sessions }) => {
    const session = await sessionNamed(sessions, path.session);
    const entry = session.journal.find(path.entry);
    if (!entry) throw entryFailure(session, path.entry);
    return { status: 200, text: entryText(entry) };
  },

  exportJournal: async ({ path }, { sessions }) => ({
    status: 200,
    // A copy: the journal goes on while this is sent.
    text: harText([...(await sessionNamed(sessions, path.session)).journal.entries]),
  }),
} satisfies Partial<ControlHandlers>;

/** An entry as lists and the stream show it. */
export function summaryOf(entry: Entry): components['schemas']['EntrySummary'] {
  const { number, at, domain, operation, method, status, durationMs } = entry;
  const path = maskedPath(entry.path);
  return { number, at: instant(at), domain, operation, method, path, status, durationMs };
}

/**
 * A contract may have lost an operation since it was journalled.
 * @throws Failure 400 for an API or operation that neither a contract nor the journal has
 */
function checkFilter(control: Control, journal: Journal, filter: Filter): void {
  const { domain, operation } = filter;
  const named = {
    ...(domain !== undefined && { domain }),
    ...(operation !== undefined && { operation }),
  };
  if (entriesOf(journal, named).length === 0) checkNames(control, filter, '/query');
}

function entriesOf(journal: Journal, filter: Filter): Entry[] {
  return journal.entries.filter(
    (entry) =>
      (filter.operation ?? entry.operation) === entry.operation &&
      (filter.domain ?? entry.domain) === entry.domain &&
      (filter.status ?? entry.status) === entry.status &&
      entry.path.startsWith(filter.path ?? '') &&
      entry.number > (filter.since ?? 0),
  );
}

/** The JSON of an entry in parts: one for each change, of which one request may make very many. */
function* entryText(entry: Entry): Generator<string, void> {
  const { query, request, reply, violations, warnings, refusal, error, changes, inverse } = entry;
  const secrets = secretsIn(entry);
  const head: Omit<components['schemas']['Entry'], 'changes' | 'inverse'> = {
    ...summaryOf(entry),
    query: maskedFields(query, secrets),
    request: messageView(request, secrets),
    reply: messageView(reply, secrets),
    violations: [...violations],
    warnings: [...warnings],
    refusal,
    error,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"changes":[`;
  yield* changesText(withEvents(changes, inverse), changes, secrets);
  yield '],"inverse":[';
  yield* changesText(withEvents(inverse, changes), changes, secrets);
  yield ']}';
}

/** JSON of changes, separated by commas. @param all as in changeViews() */
function* changesText(
  changes: Iterable<Change>,
  all: Change[],
  secrets: ReadonlySet<string>,
): Generator<string, void> {
  let sign = '';
  for (const one of changes) {
    const views = changeViews(one, all, secrets).map((view) => JSON.stringify(view));
    yield views.length > 0 ? sign + views.join(',') : '';
    if (views.length > 0) sign = ',';
  }
}

function messageView(
  { headers, body, size, truncated }: Entry['request'] | Entry['reply'],
  secrets: ReadonlySet<string>,
): components['schemas']['EntryMessage'] {
  return {
    headers: headersView(headers, secrets),
    body: maskedBody(body, secrets) ?? null,
    size,
    truncated,
  };
}

/**
 * The changes of an exchange as clients see them. Outside, tables have no nodes: a change of a node becomes one change
 * for each of its records.
 * @param changes all changes of the exchange; the inverse of a new node does not say which records it had
 * @param secrets of the exchange
 */
export function changeViews(
  { op, path, value }: Change,
  changes: Change[],
  secrets: ReadonlySet<string>,
): components['schemas']['Change'][] {
  const node = () => value ?? changes.find((one) => one.path === path)?.value;
  const records = recordsAt(path, node);
  if (!records) return [changeView(op, path, value, secrets)];
  // A node takes the place of none, or none of a node.
  const as = (value ?? null) === null ? 'remove' : 'add';
  return records.map(([place, record]) => changeView(as, place, record, secrets));
}

function changeView(
  op: Change['op'],
  path: string,
  value: unknown,
  secrets: ReadonlySet<string>,
): components['schemas']['Change'] {
  const place = outsidePlace(maskedPointer(path, secrets));
  return op === 'remove'
    ? { op, path: place }
    : { op, path: place, value: maskedAt(path, shown(value)) };
}

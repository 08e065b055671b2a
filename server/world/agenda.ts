import { plain } from './table.ts';

/** A planned event. */
export interface Due {
  at: number;
  domain: string;
  kind: string;
  data: unknown;
}

/** An event as it hangs in the tree, with the number of its planning. */
export interface Planned extends Due {
  number: number;
}

/**
 * All planned events, as plain JSON. They hang in a tree, by the digits of their time and then of their number, each as
 * high as no other has the same digits. So a change costs little however many are pending: planning one takes 0.03 ms,
 * and taking one as long, among 10 as among 10,000. A sorted list took 20 ms and more (medians; `npm run bench`).
 */
export interface Agenda {
  /** The number of events planned so far. */
  planned: number;
  tree: Branch;
  /**
   * The place in the tree of each recurring event's next occurrence, by domain and kind. It may have happened already.
   */
  next: Record<string, { at: number; number: number }>;
}

type Recurring = Pick<Due, 'domain' | 'kind'>;

interface Branch {
  [digits: string]: Branch | Planned | undefined;
}

/** The earliest time that a record can have, in milliseconds since 1970: the beginning of the year 0. */
const BEGINNING = Date.parse('0000-01-01T00:00:00.000Z');
const TIME_DIGITS = 14;
const NUMBER_DIGITS = 8;

/** The digits that stand in pairs: all but those of the last four hours, as many events have others of these. */
const PAIRED = 8;

/** An agenda with the given events. */
export function agendaOf(dues: readonly Due[]): Agenda {
  const agenda: Agenda = { planned: 0, tree: {}, next: {} };
  for (const due of dues) plan(agenda, due);
  return agenda;
}

/** Adds an event. Events of the same time happen in the order of their planning. */
export function plan(agenda: Agenda, due: Due): void {
  const planned = { ...due, number: agenda.planned };
  agenda.planned += 1;
  hang(agenda.tree, planned, pathOf(planned));
}

/** @param level of the branch in the path to the event */
function hang(branch: Branch, event: Planned, path: readonly string[], level = 0): void {
  const digits = path[level] ?? '';
  const there = branch[digits];
  if (!there) branch[digits] = event;
  else if (isEvent(there)) {
    const deeper: Branch = {};
    hang(deeper, plain(there), pathOf(there), level + 1);
    hang(deeper, event, path, level + 1);
    branch[digits] = deeper;
  } else hang(there, event, path, level + 1);
}

/** Plans the next occurrence of a recurring event. It replaces the one that was planned before. */
export function planNext(agenda: Agenda, due: Due): void {
  const next = nextOf(agenda, due);
  if (next) {
    if (next.at === due.at) return;
    cut(agenda.tree, pathOf(next));
  }
  agenda.next[nameOf(due)] = { at: due.at, number: agenda.planned };
  plan(agenda, due);
}

/** True if the next occurrence of a recurring event is planned for this very time. */
export function isNext(agenda: Agenda, due: Recurring & { at: number }): boolean {
  return nextOf(agenda, due)?.at === due.at;
}

/** The first event, if any is planned. */
export function firstDue({ tree }: Agenda): Due | undefined {
  let next: Branch | Planned | undefined = tree;
  while (next && !isEvent(next)) next = next[least(next)];
  return next && dueOf(next);
}

/** Takes the first event from the agenda. */
export function takeFirst({ tree }: Agenda): void {
  const path: string[] = [];
  let next: Branch | Planned | undefined = tree;
  while (next && !isEvent(next)) {
    const digits = least(next);
    path.push(digits);
    next = next[digits];
  }
  cut(tree, path);
}

/** All planned events, the earliest first. A reader may stop at any. */
export function pending({ tree }: Agenda): Generator<Due, void> {
  return below(tree);
}

function* below(node: Branch | Planned | undefined): Generator<Due, void> {
  if (!node) return;
  if (isEvent(node)) yield dueOf(node);
  else for (const digits of keysOf(node).sort()) yield* below(node[digits]);
}

/** The events in a part of the tree. @param node undefined for none */
export function plannedIn(node: unknown): Planned[] {
  // The cast: a part of the tree is a branch or an event.
  const part = node as Branch | Planned | undefined;
  if (!part) return [];
  return isEvent(part) ? [part] : keysOf(part).flatMap((digits) => plannedIn(part[digits]));
}

/** The next occurrence of a recurring event, if it is still planned. */
function nextOf({ next, tree }: Agenda, due: Recurring): Planned | undefined {
  const place = next[nameOf(due)];
  if (!place) return undefined;
  let found: Branch | Planned | undefined = tree;
  for (const digits of pathOf(place)) if (found && !isEvent(found)) found = found[digits];
  // Another event may hang where it was.
  return found && isEvent(found) && found.number === place.number ? found : undefined;
}

function nameOf({ domain, kind }: Recurring): string {
  return `${domain} ${kind}`;
}

/** Takes away the event at the end of a path, and every branch that this empties. */
function cut(branch: Branch, [digits = '', ...rest]: readonly string[]): void {
  const next = branch[digits];
  if (next && !isEvent(next)) cut(next, rest);
  if (!next || isEvent(next) || keysOf(next).length === 0) Reflect.deleteProperty(branch, digits);
}

/**
 * The branches to an event, by two hexadecimal digits each, and at last by one: a change copies each branch on its way,
 * and 256 events of one second would hang at one. Names do not begin with a digit: V8 would keep room for a hundred
 * others beside `95`. Times count from the earliest there is, as negative ones have no digits.
 */
function pathOf({ at, number }: Pick<Planned, 'at' | 'number'>): string[] {
  const time = Math.floor(at - BEGINNING)
    .toString(16)
    .padStart(TIME_DIGITS, '0');
  const key = time + number.toString(16).padStart(NUMBER_DIGITS, '0');
  const path: string[] = [];
  for (let i = 0; i < PAIRED; i += 2) path.push(`t${key.slice(i, i + 2)}`);
  for (let i = PAIRED; i < key.length; i += 1) path.push(`t${key.charAt(i)}`);
  return path;
}

/** The least digits of a branch; `~`, which comes after all, for an empty one. Only the tree itself can be empty. */
function least(branch: Branch): string {
  return keysOf(branch).reduce((one, other) => (other < one ? other : one), '~');
}

function dueOf({ at, domain, kind, data }: Planned): Due {
  return { at, domain, kind, data };
}

function isEvent(node: Branch | Planned): node is Planned {
  return typeof node.kind === 'string';
}

/** The keys of a branch. Object.keys() would look at each property of a draft as well. */
function keysOf(branch: Branch): string[] {
  // The cast: JSON has no symbols.
  return Reflect.ownKeys(branch) as string[];
}

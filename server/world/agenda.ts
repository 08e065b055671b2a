import { EARLIEST } from './clock.ts';

/** Something that happens by itself at its time. */
export interface Due {
  at: number;
  domain: string;
  kind: string;
  data: unknown;
}

/**
 * What is due when, as plain JSON: a tree by the digits of the time and then of the number in which it was
 * planned, so that what else is pending costs little: to plan one more takes 0.1 ms, to take one 0.2 ms among 10
 * and 0.4 ms among 10,000, where a sorted list took 20 ms and more (medians; `npm run bench`).
 */
export interface Agenda {
  /** How many have ever been planned. */
  planned: number;
  tree: Branch;
  /** Where the tree has what happens from time to time, or had it until it happened; by domain and kind. */
  next: Record<string, { at: number; number: number }>;
}

interface Branch {
  [digits: string]: Branch | Due | undefined;
}

const TIME_DIGITS = 14;
const NUMBER_DIGITS = 8;

/** An agenda with the given on it. */
export function agendaOf(dues: readonly Due[]): Agenda {
  const agenda: Agenda = { planned: 0, tree: {}, next: {} };
  for (const due of dues) plan(agenda, due);
  return agenda;
}

/** Adds to the agenda; what is due at the same time happens in the order in which it was planned. */
export function plan(agenda: Agenda, due: Due): void {
  const path = pathOf(due.at, agenda.planned);
  agenda.planned += 1;
  const last = path.pop() ?? '';
  let branch = agenda.tree;
  // The casts: only the last digits lead to what is due.
  for (const digits of path) branch = (branch[digits] ??= {}) as Branch;
  branch[last] = due;
}

/** Plans the next of what happens from time to time: it then happens at no other time that was planned so before. */
export function planNext(agenda: Agenda, due: Due): void {
  const name = `${due.domain} ${due.kind}`;
  const before = agenda.next[name];
  const path = before ? pathOf(before.at, before.number) : [];
  if (leafOf(agenda.tree, path)) {
    if (before?.at === due.at) return;
    cut(agenda.tree, path);
  }
  agenda.next[name] = { at: due.at, number: agenda.planned };
  plan(agenda, due);
}

/** What is due first, if anything is planned. */
export function firstDue({ tree }: Agenda): Due | undefined {
  let next: Branch | Due | undefined = tree;
  while (next && !isDue(next)) next = next[least(next)];
  return next;
}

/** Takes what is due first from the agenda. */
export function takeFirst({ tree }: Agenda): void {
  const path: string[] = [];
  let next: Branch | Due | undefined = tree;
  while (next && !isDue(next)) {
    const digits = least(next);
    path.push(digits);
    next = next[digits];
  }
  cut(tree, path);
}

/** All that is on the agenda, the earliest first. */
export function pending({ tree }: Agenda): Due[] {
  const below = (node: Branch | Due | undefined): Due[] => {
    if (!node || isDue(node)) return node ? [node] : [];
    return keysOf(node)
      .sort()
      .flatMap((digits) => below(node[digits]));
  };
  return below(tree);
}

/** What a path leads to, if it is still there. */
function leafOf(branch: Branch, [digits = '', ...rest]: readonly string[]): Due | undefined {
  const next = branch[digits];
  return next && !isDue(next) ? leafOf(next, rest) : next;
}

/** Takes away what a path leads to, with every branch that nothing is left on. */
function cut(branch: Branch, [digits = '', ...rest]: readonly string[]): void {
  const next = branch[digits];
  if (next && !isDue(next)) cut(next, rest);
  if (!next || isDue(next) || keysOf(next).length === 0) Reflect.deleteProperty(branch, digits);
}

/**
 * From the earliest that a clock can tell: before it, a time would have no digits. Two hexadecimal digits a branch:
 * one made more levels, and took longer.
 */
function pathOf(at: number, number: number): string[] {
  const time = Math.floor(at - EARLIEST)
    .toString(16)
    .padStart(TIME_DIGITS, '0');
  const key = time + number.toString(16).padStart(NUMBER_DIGITS, '0');
  return key.match(/../g) ?? [];
}

/** The least digits of a branch; '' where it is empty, as only the tree itself can be. */
function least(branch: Branch): string {
  return keysOf(branch).sort()[0] ?? '';
}

function isDue(node: Branch | Due): node is Due {
  return typeof node.kind === 'string';
}

/** Of a draft, Object.keys() would look at each property besides. */
function keysOf(branch: Branch): string[] {
  // The cast: there are no symbols in JSON.
  return Reflect.ownKeys(branch) as string[];
}

// The entries and the acts of a session as the steps of a replay. A replay's clock stands still between steps.
import { bodyOf } from './body.ts';
import { replyOf } from './reply.ts';
import { requestOf } from './request.ts';
import { sourcesIn } from './source.ts';
import { durationOf } from './steps.ts';
import type { Act } from '../world/acts.ts';
import type { Entry } from '../world/entry.ts';
import type { Secrets } from './secrets.ts';
import type { Step, ToldEffect } from './steps.ts';

/** Follows a session from its beginning on. */
export class History {
  readonly steps: Step[] = [];
  /** The reasons why a replay may differ. */
  readonly lacks: string[] = [];
  readonly #secrets: Secrets;
  readonly #kept = new Map<string, number>();
  /** APIs that begin with their first request, or with any command of the clock. */
  readonly #begun: ReadonlySet<string>;
  /** True as soon as a step has moved the clock. */
  #isMoved = false;
  #isLate = false;
  #now: number;

  /**
   * @param begin the time of the session's first step
   * @param begun the APIs that have begun in it
   */
  constructor(secrets: Secrets, begin: number, begun: ReadonlySet<string>) {
    this.#secrets = secrets;
    this.#begun = begun;
    this.#now = begin;
  }

  /** @param next the number of the next entry */
  addAct(act: Act, next: number): void {
    if (act.kind === 'clock') this.#move(act);
    else if (act.kind === 'read') this.#freeze(act.at, true);
    else if (act.kind === 'patch') this.#patch(act, next);
    else if (act.kind === 'snapshot') {
      this.#kept.set(act.name, this.#now);
      this.steps.push(act);
    } else this.#restore(act.name);
  }

  addEntry(entry: Entry): void {
    const { number, at, domain, operation, effect } = entry;
    this.#freeze(at);
    this.#checkBegun(entry);
    if (effect?.kind === 'code')
      this.lacks.push(`Entry ${number} was answered by code, which is not told.`);
    else if (effect && domain !== null && operation !== null)
      this.steps.push({ kind: 'fault', domain, operation, effect: this.#shown(effect, entry) });
    const taken = bodyOf(entry, this.#secrets);
    if ('lack' in taken) this.lacks.push(`Entry ${number} is not whole: ${taken.lack}.`);
    const body = 'body' in taken ? taken.body : undefined;
    const request = requestOf(entry, body, this.#secrets);
    if (sourcesIn(request).some(({ from }) => from === 'inbox'))
      this.steps.push({ kind: 'inbox', entry: number });
    const told = { entry: number, domain, operation };
    this.steps.push({ kind: 'call', ...told, request, reply: replyOf(entry) });
    this.#secrets.learn(entry);
  }

  #shown(effect: ToldEffect, entry: Entry): ToldEffect {
    if (effect.kind !== 'status' || effect.body === undefined) return effect;
    const { body } = effect;
    return { ...effect, body: this.#secrets.withoutIn(body, '/answer', entry.number) };
  }

  /** The clock's commands begin all APIs in a replay, which may draw ids before those of the session. */
  #checkBegun({ number, before }: Entry): void {
    const late = [...this.#begun].filter((api) => !before.begun.includes(api)).join(', ');
    const lack = `${late} has begun after entry ${number}, and begins earlier in a replay: ids may differ.`;
    if (this.#isMoved && late !== '' && !this.#isLate) this.lacks.push(lack);
    this.#isLate ||= this.#isMoved && late !== '';
  }

  #freeze(at: number, always = false): void {
    if (at === this.#now && !always) return;
    this.#isMoved = true;
    this.steps.push({ kind: 'freeze', at });
    this.#now = at;
  }

  #move({ from, to, advanced, begun }: Extract<Act, { kind: 'clock' }>): void {
    // Before a way back, everything up to now has happened. If nothing has begun, it begins at the earlier time.
    if (advanced || (to < from && begun)) this.#freeze(from);
    this.#isMoved = true;
    if (advanced && to >= from) this.steps.push({ kind: 'advance', by: durationOf(to - from) });
    else this.steps.push({ kind: 'freeze', at: to });
    this.#now = to;
  }

  #patch(act: Extract<Act, { kind: 'patch' }>, next: number): void {
    this.#freeze(act.at);
    const { domain, patch } = act;
    if (patch === undefined) {
      this.lacks.push(`A large patch of the state of ${domain} before entry ${next} is not kept.`);
      return;
    }
    const told = this.#secrets.withoutIn(patch, `/${domain}`, next);
    this.steps.push({ kind: 'patch', domain, patch: told });
  }

  #restore(name: string): void {
    const now = this.#kept.get(name);
    if (now === undefined)
      this.lacks.push(`The session went on with the snapshot ${name} of another one.`);
    else {
      this.#now = now;
      this.steps.push({ kind: 'restore', name });
    }
  }
}

// The entries and the acts of a session as the steps of a replay. A replay's clock stands still between steps.
import { bodyOf } from './body.ts';
import { replyOf } from './reply.ts';
import { requestOf } from './request.ts';
import { sourcesIn } from './source.ts';
import { durationOf } from './steps.ts';
import type { Act } from '../world/act.ts';
import type { Entry } from '../world/entry.ts';
import type { Secrets } from './secrets.ts';
import type { Step, ToldEffect } from './steps.ts';

/** Follows a session from its beginning on. */
export class History {
  readonly steps: Step[] = [];
  /** The reasons why a replay may differ. */
  readonly lacks: string[] = [];
  readonly #secrets: Secrets;
  /** The last snapshot of each name. */
  readonly #kept = new Map<string, { told: string; times: number; now: number }>();
  #now: number;

  /** @param begin the time of the session's first step */
  constructor(secrets: Secrets, begin: number) {
    this.#secrets = secrets;
    this.#now = begin;
  }

  /** @param next the number of the next entry */
  addAct(act: Act, next: number): void {
    if (act.kind === 'clock') this.#move(act);
    else if (act.kind === 'read') this.#read(act);
    else if (act.kind === 'patch') this.#patch(act, next);
    else if (act.kind === 'snapshot') this.#keep(act.name);
    else this.#restore(act);
  }

  addEntry(entry: Entry): void {
    const { number, at, domain, operation, effect } = entry;
    this.#elapse(at);
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

  /** A replay's clock stands still, where the session's has run. */
  #elapse(at: number): void {
    if (at === this.#now) return;
    this.steps.push({ kind: 'elapse', at });
    this.#now = at;
  }

  #read({ at, domains }: Extract<Act, { kind: 'read' }>): void {
    this.#elapse(at);
    // Any command of the clock begins all domains.
    if (domains === undefined || domains.length > 1) this.steps.push({ kind: 'freeze', at });
    else this.steps.push({ kind: 'read', begins: domains[0] });
  }

  #move({ from, to, advanced }: Extract<Act, { kind: 'clock' }>): void {
    // Before a way back, everything up to now has happened. The replay goes back where the session did, and only there.
    if (advanced || to < Math.max(from, this.#now)) this.#elapse(from);
    if (advanced) this.steps.push({ kind: 'advance', by: durationOf(to - from) });
    else this.steps.push({ kind: 'freeze', at: to });
    this.#now = to;
  }

  #patch(act: Extract<Act, { kind: 'patch' }>, next: number): void {
    this.#elapse(act.at);
    const { domain, patch } = act;
    if (patch === undefined) {
      this.lacks.push(`A large patch of the state of ${domain} before entry ${next} is not kept.`);
      return;
    }
    const told = this.#secrets.withoutIn(patch, `/${domain}`, next);
    this.steps.push({ kind: 'patch', domain, patch: told });
  }

  #keep(name: string): void {
    // One of that name may have been deleted before.
    const times = (this.#kept.get(name)?.times ?? 0) + 1;
    const told = times === 1 ? name : `${name.slice(0, 50)}-again-${times}`;
    this.#kept.set(name, { told, times, now: this.#now });
    this.steps.push({ kind: 'snapshot', name: told });
  }

  #restore({ name, of }: Extract<Act, { kind: 'restore' }>): void {
    const kept = of === undefined ? this.#kept.get(name) : undefined;
    if (!kept) {
      const owner = of === undefined ? 'of a time that it has forgotten' : `of the session ${of}`;
      this.lacks.push(`The session went on with the snapshot ${name} ${owner}.`);
      return;
    }
    this.#now = kept.now;
    this.steps.push({ kind: 'restore', name: kept.told });
  }
}

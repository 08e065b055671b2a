// The world is one immutable, plain JSON value.
import { Changes } from './change.ts';
import { Draft as Drafted } from './draft.ts';
import { freeze } from './freeze.ts';
import type { Agenda } from './agenda.ts';
import type { Change } from './change.ts';
import type { Clock } from './clock.ts';
import type { Seed } from './random.ts';

/** A mail, SMS or push message that a service would have sent. */
export interface Message {
  id: string;
  at: number;
  domain: string;
  channel: 'email' | 'sms' | 'push';
  to: string;
  subject: string | null;
  text: string;
  data: Record<string, unknown>;
}

export interface World extends Seed {
  /** The name of the scenario that it began with. */
  scenario: string;
  /** The domains that have begun in it; see broughtUpToDate(). */
  begun: string[];
  clock: Clock;
  agenda: Agenda;
  inbox: Message[];
  /** The state of each domain that has one. */
  domains: Record<string, unknown>;
}

/** A changed world, its changes, and those that take them back. */
export interface Commit {
  world: World;
  changes: Change[];
  inverse: Change[];
}

/** A world that is being changed. Nothing has happened until it is committed, and is then frozen. */
export interface Draft {
  world: World;
  commit: () => Commit;
}

export function draftOf(world: World): Draft {
  return drafted(world, new Changes());
}

/** A draft whose commit tells no changes. It takes less time. */
export function untoldDraftOf(world: World): Draft {
  return drafted(world, undefined);
}

function drafted(world: World, told: Changes | undefined): Draft {
  freeze(world, undefined);
  const draft = new Drafted(world);
  return {
    world: draft.value,
    commit: () => {
      const next = draft.commit(told);
      freeze(next, world);
      return { world: next, changes: told?.there ?? [], inverse: told?.back ?? [] };
    },
  };
}

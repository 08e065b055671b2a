// Measures one change among 100,000 records, with our own drafts and with those of two libraries.
import { enablePatches, produceWithPatches } from 'immer';
import { create } from 'mutative';

import { agendaOf, plan, takeFirst } from '../../server/world/agenda.ts';
import { Changes } from '../../server/world/change.ts';
import { Draft } from '../../server/world/draft.ts';
import { find, tableOf } from '../../server/world/table.ts';
import type { Agenda, Due } from '../../server/world/agenda.ts';

type Edit = (base: object, change: (draft: object) => void) => unknown;

const RUNS = 40;
const ID = 'id-4711';
const records = Array.from({ length: 100_000 }, (_, i): [id: string, record: object] => {
  return [`id-${i}`, { id: i, name: `Sari ${i}`, tags: ['a', 'b'], at: { city: 'Jakarta' } }];
});
const flat: Partial<Record<string, object>> = Object.fromEntries(records);
const table = tableOf(records);

const edits: Record<string, Edit> = {
  ours: (base, change) => {
    const draft = new Draft(base);
    change(draft.value);
    return draft.commit(new Changes());
  },
  mutative: (base, change) => create(base, change, { enablePatches: { pathAsArray: false } }),
  immer: produceWithPatches,
};
enablePatches();
for (const [library, edit] of Object.entries(edits)) {
  // A table stands in a state.
  const [inTable, inFlat] = [{ table }, flat].map((base) => median(() => edit(base, rename)));
  console.log(`${library}: ${inTable} ms in a Table, ${inFlat} ms in a flat object`);
}

// Measures how long it takes to schedule an event, and to let one happen, while others are pending.
for (const others of [10, 10_000]) {
  const dues = Array.from({ length: others }, (_, i) => dueAt(1e12 + ((i * 7919) % others)));
  const agenda = agendaOf(dues);
  const edit = edits['ours'];
  const changes = [
    (draft: Agenda) => {
      plan(draft, dueAt(1e12 + others / 2));
    },
    takeFirst,
  ];
  const [planned, taken] = changes.map((change) =>
    median(() => edit?.(agenda, change as (draft: object) => void)),
  );
  console.log(`agenda of ${others}: ${planned} ms to plan, ${taken} ms to take`);
}

function dueAt(at: number): Due {
  return { at, domain: 'farm', kind: 'bleat', data: null };
}

function rename(draft: object): void {
  // The casts: it is a draft of either.
  const record =
    'table' in draft ? find(draft.table as typeof table, ID) : (draft as typeof flat)[ID];
  Object.assign(record ?? {}, { name: 'Dewi' });
}

function median(run: () => unknown): string | undefined {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((one, other) => one - other)[RUNS / 2]?.toFixed(2);
}

// npm run planted: plants each fault, writes which request finds it, and shows that verify is silent without one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { totalsOf } from '../../server/verify/report/told.ts';
import { intoReadme } from './readme.ts';
import { faults } from '../verify/planted/faults.ts';
import { neutrals } from '../verify/planted/neutral.ts';
import { planting } from '../verify/planted/planting.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEEDS = 20;

const { contracts, run, close } = await planting();
const rows: string[] = [];
let missed = 0;
for (const { api, name, only, checks, fault } of faults(contracts)) {
  const { findings } = await run(api, fault, only);
  const found = findings.find(
    ({ state, fault: one }) => state === 'new' && checks.includes(one.check),
  );
  missed += found ? 0 : 1;
  const request = found?.steps.at(-1)?.request;
  const by = request ? `${request.method} ${request.target.replaceAll('|', '%7C')}` : 'nothing';
  rows.push(
    `| ${api} | ${name} | ${found?.fault.check ?? 'missed'} | ${found?.title ?? ''} | \`${by}\` |`,
  );
  console.log(`${found ? 'found ' : 'MISSED'} ${api}: ${name}`);
}
let harmless = 0;
let alarms = 0;
for (const [api, contract] of contracts) {
  for (const { name, fault, strict } of neutrals(contract)) {
    const { findings } = await run(api, fault, [], { strict, timeout: 20_000 });
    harmless += 1;
    alarms += findings.length;
    const told = findings[0] ? `an alarm: ${findings[0].fault.check}` : 'silent';
    rows.push(`| ${api} | harmless: ${name} | ${told} | | |`);
    console.log(`${told} ${api}: ${name}`);
  }
}
let loud = 0;
let requests = 0;
const began = performance.now();
for (let seed = 1; seed <= SEEDS; seed += 1) {
  for (const api of contracts.keys()) {
    const report = await run(api, {}, [], { seed });
    requests += report.requests;
    loud += report.findings.length;
    for (const { fault, operation, title } of report.findings)
      console.log(`seed ${seed}, ${api} ${operation}: ${fault.check}, ${title}`);
  }
  console.log(`seed ${seed}: silent so far: ${loud === 0}`);
}
const seconds = (performance.now() - began) / 1000 / SEEDS;
const totals = new Map<string, { done: number; all: number }>();
for (const api of contracts.keys()) {
  for (const { what, done, all } of totalsOf(await run(api, {}, []))) {
    const sum = totals.get(what) ?? { done: 0, all: 0 };
    totals.set(what, { done: sum.done + done, all: sum.all + all });
  }
}
await close();

const told = [...totals].map(([what, { done, all }]) => `${done} of ${all} ${what}`).join(', ');
const planted = rows.length - harmless;
const summary = `${planted - missed} of ${planted} planted faults are found. Of ${harmless} harmless changes, ${alarms === 0 ? 'none gives an alarm' : `some give ${alarms} alarms`}. Without one, ${loud} findings in ${SEEDS} seeds; a seed takes ${Math.round(requests / SEEDS)} requests and ${seconds.toFixed(0)} seconds over ${contracts.size} contracts. Coverage: ${told}.`;
console.log(summary);
writeFileSync(
  join(ROOT, 'test/bench/planted.md'),
  `# Planted faults\n\nBy \`npm run planted\`.\n\n| API | Fault | Check | Request | Found by |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
);
intoReadme('planted', summary);
if (missed + alarms + loud > 0) process.exitCode = 1;

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { upgrade } from '@scalar/openapi-upgrader';
import { METHODS, parametersOf, resolve } from '/tmp/w/resources/server/contract/document.ts';
import { Responses } from '/tmp/w/resources/server/contract/responses.ts';
import { findResources } from '/tmp/w/resources/server/resources/find.ts';
export function contractOf(doc: any) {
  const operations: any[] = [];
  for (const [template, item] of Object.entries<any>(doc.paths ?? {})) for (const method of METHODS) {
    const o = item[method]; if (!o) continue;
    try {
      const body = o.requestBody && resolve(doc, o.requestBody);
      operations.push({ id: o.operationId ?? `${method.toUpperCase()} ${template}`, method, path: { template, operations: new Map() }, parameters: parametersOf(doc, item, o), security: [], bodies: new Map(Object.entries(body?.content ?? {})), bodyRequired: false,
        responses: new Responses(Object.entries(o.responses ?? {}).map(([s, r]: any) => [s, resolve(doc, r)])) });
    } catch (e) { console.error('!', template, String(e)); }
  }
  return { document: doc, operations, domain: 'x' };
}
export function load(file: string) {
  const text = readFileSync(file, 'utf8');
  const raw = file.endsWith('.json') ? JSON.parse(text) : parse(text);
  const version = String(raw.openapi ?? raw.swagger);
  return version.startsWith('3.1') ? raw : upgrade(raw, '3.1');
}
function files(dir: string): string[] { return readdirSync(dir).flatMap((f) => { const p = join(dir, f); return statSync(p).isDirectory() ? files(p) : /\.(json|ya?ml)$/.test(p) ? [p] : []; }); }
if (import.meta.main) {
  const list = process.argv.slice(2).flatMap((p) => statSync(p).isDirectory() ? files(p) : [p]);
  let all = 0, kept = 0;
  for (const file of list) {
    try {
      const c: any = contractOf(load(file));
      const t = performance.now();
      const plan = findResources(c);
      const ms = performance.now() - t;
      const k = [...plan.parts.values()].filter((p) => p.kind !== 'none').length;
      all += c.operations.length; kept += k;
      console.log(`\n## ${file.replace(/.*oas-examples./, '')} ${k}/${c.operations.length} ${ms.toFixed(1)} ms`, plan.problems.length ? plan.problems : '');
      if (!process.env.QUIET) for (const [o, p] of plan.parts) console.log(`${o.method.toUpperCase().padEnd(6)} ${o.path.template.padEnd(44)} ${p.kind.padEnd(8)} ${p.kind==='none'?'':p.resource.key} — ${p.why}`);
    } catch (e: any) { console.log(`\n## ${file} FAILED`, e.stack); }
  }
  console.log(`\nTOTAL ${kept}/${all}`);
}

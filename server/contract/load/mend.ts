import { plainCopy } from './examine.ts';
import { deadReferenceError } from './problems.ts';
import { repair } from '../repair/repair.ts';
import { keysInSwagger } from '../repair/swagger-keys.ts';
import { repairSwagger } from '../repair/swagger.ts';
import type { Document } from '../document.ts';
import type { Finding } from '../repair/repairs.ts';
import type { Fields } from '../../world/fields.ts';
import type { DeadReference } from '../repair/walk.ts';
import type { Source } from './source.ts';

/** A sound document, and what was wrong in its source, by the keys of the source. */
export interface Mended {
  document: Document;
  findings: Finding[];
}

/**
 * Brings a contract to OpenAPI 3.1, and mends it.
 * @throws LoadError for a reference that leads nowhere
 */
export async function mended(source: Source): Promise<Mended> {
  return source.version === '2.0' ? await fromSwagger(source) : await fromOpenApi(source);
}

async function fromOpenApi(source: Source): Promise<Mended> {
  const isOld = source.version === '3.0';
  // The library changes the version of the object that it gets, and nothing else.
  const today = isOld ? await upgradeOf(source, { ...source.document }) : source.document;
  const { document, findings, dead } = repair(today, isOld ? source.document : undefined);
  await refuse(source, dead);
  return { document, findings };
}

async function fromSwagger(source: Source): Promise<Mended> {
  const before = repairSwagger(source.document);
  await refuse(source, before.dead);
  // The library changes all of the object that it gets, and each part of it once.
  const own = plainCopy(before.document, source.file) as Fields;
  const after = repair(await upgradeOf(source, own), source.document);
  const there = <T extends { keys: string[] }>(one: T): T => ({
    ...one,
    keys: keysInSwagger(source.document, one.keys),
  });
  await refuse(source, after.dead.map(there));
  return { document: after.document, findings: [...before.findings, ...after.findings.map(there)] };
}

async function upgradeOf({ file }: Source, document: Fields): Promise<Fields> {
  const { upgraded } = await import('./upgrade.ts');
  return upgraded(document, file);
}

async function refuse(source: Source, dead: readonly DeadReference[]): Promise<void> {
  if (dead.length > 0) throw await deadReferenceError(source, dead);
}

// Journeys that stand beside a contract, in Arazzo 1.0.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { ARAZZO } from '../verify/journeys/arazzo.ts';
import { journeysOf } from '../verify/journeys/expansion.ts';
import { textOfFile } from './file-text.ts';
import type { Contract } from '../contract/contract.ts';
import type { Arazzo } from '../verify/journeys/arazzo.ts';
import type { Journey } from '../verify/journeys/journey.ts';

/** The journeys of a contract, and lines about files that tell none although they should. */
export interface Beside {
  journeys: Journey[];
  notes: string[];
}

const JOURNEYS = /\.arazzo\.(?:ya?ml|json)$/i;

/** Names of files that belong to the contract beside them, even if they name a copy of it elsewhere. */
const USUAL = /^workflows\.arazzo\./i;

/** @param file of the contract; the journeys' files stand in its folder */
export function journeysBeside(contract: Contract, file: string): Beside {
  const folder = dirname(file);
  const beside: Beside = { journeys: [], notes: [] };
  if (!existsSync(folder)) return beside;
  for (const name of readdirSync(folder)
    .filter((one) => JOURNEYS.test(one))
    .sort()) {
    const path = join(folder, name);
    const arazzo = arazzoIn(path);
    if (!arazzo) beside.notes.push(`${path} is no Arazzo 1.0: its journeys are not taken.`);
    const source = arazzo && sourceIn(arazzo, path, file);
    if (arazzo && source !== undefined)
      beside.journeys.push(...journeysOf(contract, arazzo, source));
  }
  return beside;
}

function arazzoIn(path: string): Arazzo | undefined {
  try {
    return ARAZZO.safeParse(parse(textOfFile(path))).data;
  } catch {
    return undefined;
  }
}

/** The name that a document has for a contract; undefined if it is about others. */
function sourceIn({ sourceDescriptions }: Arazzo, path: string, file: string): string | undefined {
  const all = sourceDescriptions.filter(({ type = 'openapi' }) => type === 'openapi');
  const own = all.find(({ url }) => fileOf(url, path) === resolve(file));
  return (own ?? (USUAL.test(basename(path)) ? all[0] : undefined))?.name;
}

function fileOf(url: string, from: string): string {
  if (url.startsWith('file:')) return fileURLToPath(url);
  return resolve(dirname(from), url);
}

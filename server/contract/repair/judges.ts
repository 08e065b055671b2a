// Judgements of single values. A text that clearly means a number or a truth value is taken for it.
import { shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Judge, Verdict } from './walk.ts';

export const text: Judge = (value) =>
  typeof value === 'string' ? undefined : { fault: `${shown(value)} and no text` };

/** A text, or a scalar that YAML has read as something else. */
export const name: Judge = (value) => {
  if (typeof value === 'string') return undefined;
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? { instead: String(value) } : text(value);
};

export const flag: Judge = (value) => {
  if (typeof value === 'boolean') return undefined;
  const fault = `${shown(value)} and neither true nor false`;
  const meant = value === 'true' || value === 'false' ? value === 'true' : undefined;
  return meant === undefined ? { fault } : taken(fault, meant);
};

export const number: Judge = (value) => {
  if (typeof value === 'number') return undefined;
  const fault = `${shown(value)} and no number`;
  const meant = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(meant) ? taken(fault, meant) : { fault };
};

export const positive: Judge = (value) => {
  const verdict = number(value);
  const meant = verdict ? verdict.instead : value;
  return typeof meant === 'number' && meant <= 0 ? { fault: `${meant} and not above 0` } : verdict;
};

export const count: Judge = (value) => {
  const verdict = number(value);
  const meant = verdict ? verdict.instead : value;
  return typeof meant === 'number' && !(Number.isInteger(meant) && meant >= 0)
    ? { fault: `${meant} and no whole number from 0 up` }
    : verdict;
};

export const list: Judge = (value) =>
  Array.isArray(value) ? undefined : { fault: `${shown(value)} and no list` };

export const map: Judge = (value) =>
  isFields(value) ? undefined : { fault: `${shown(value)} and no object` };

/** A list of texts; others in it are left out. One text stands for a list of it. */
export const names: Judge = (value) => {
  if (typeof value === 'string')
    return taken(`${shown(value)} and no list`, [value], 'a list of it');
  if (!Array.isArray(value)) return list(value);
  const wrong: unknown = value.find((one) => typeof one !== 'string');
  return wrong === undefined
    ? undefined
    : {
        fault: `a list with ${shown(wrong)}, which is no text`,
        remedy: 'only the texts of the list are taken',
        instead: value.filter((one) => typeof one === 'string'),
      };
};

/** Leaves a value out, and tells nobody. */
export const ignored: Judge = () => ({});

function taken(fault: string, instead: unknown, what = shown(instead)): Verdict {
  return { fault, remedy: `${what} is taken`, instead };
}

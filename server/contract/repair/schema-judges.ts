import { text } from './judges.ts';
import { shown } from './values.ts';
import type { Verdict } from './walk.ts';

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

export function judgeType(value: unknown): Verdict | undefined {
  const isSound = Array.isArray(value)
    ? value.length > 0 && value.every((one) => TYPES.includes(one as string))
    : TYPES.includes(value as string);
  if (isSound) return undefined;
  const all = [value].flat(2);
  const known = [...new Set(all.map(typeNamed).filter((one) => one !== undefined))];
  const wrong = all.find((one) => typeNamed(one) === undefined);
  const instead = known.length > 1 ? known : known[0];
  return {
    ...(wrong !== undefined && { fault: `${shown(wrong)}, which is no type` }),
    remedy: instead === undefined ? 'any type is allowed' : 'the others are taken',
    ...(instead !== undefined && { instead }),
  };
}

/** YAML reads an unquoted `null` as no value. */
function typeNamed(value: unknown): string | undefined {
  if (value === null) return 'null';
  const type = typeof value === 'string' ? value.toLowerCase() : '';
  return TYPES.includes(type) ? type : undefined;
}

export function judgeEnum(value: unknown): Verdict | undefined {
  if (!Array.isArray(value)) return { fault: `${shown(value)} and no list` };
  return value.length > 0 ? undefined : { fault: 'empty', remedy: 'any value is allowed' };
}

export function judgePattern(value: unknown): Verdict | undefined {
  if (typeof value !== 'string') return text(value);
  return isPattern(value) ? undefined : { fault: `${shown(value)} and no regular expression` };
}

/** Many contracts are written for engines that know no flag `u`. */
export function isPattern(pattern: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}

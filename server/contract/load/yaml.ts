import { parseYaml } from '@redocly/openapi-core';

import { LoadError, placeIn } from './load-error.ts';
import { oneLine } from './read.ts';
import type { Position } from './load-error.ts';
import type { Parsed } from './json.ts';

/** An error of the YAML parser; its lines and columns begin with 0. */
interface YamlError extends Error {
  reason?: string;
  mark?: Position;
}

/**
 * Parses YAML. Of equal keys, the last one counts.
 * @param file as messages name it
 * @throws LoadError with line and column
 */
export function parseYamlText(text: string, file: string): Parsed {
  const strict = attempt(text, false);
  if (!(strict instanceof Error)) return strict;
  const position = positionOf(strict);
  const parsed = strict.reason === 'duplicated mapping key' ? attempt(text, true) : strict;
  if (!(parsed instanceof Error)) return position ? { ...parsed, repeated: position } : parsed;
  const reason = parsed.reason ?? oneLine(parsed.message);
  throw new LoadError(`${placeIn(file, positionOf(parsed))}: is no YAML or JSON: ${reason}`);
}

function attempt(text: string, mayRepeat: boolean): Parsed | YamlError {
  try {
    return { value: parseYaml(text, { json: mayRepeat }), mayShare: text.includes('*') };
  } catch (error) {
    return error as YamlError; // the cast: the parser raises no other
  }
}

function positionOf({ mark }: YamlError): Position | undefined {
  return mark && { line: mark.line + 1, column: mark.column + 1 };
}

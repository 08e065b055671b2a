// Values in a step of Arazzo, where each secret is a runtime expression.
import { Secret, sourcesIn } from './source.ts';
import type { Source } from './source.ts';

/** The secrets that steps take from the replies of earlier steps: the outputs of those. */
export class Outputs {
  /** The names of outputs by their pointers, by the ids of their steps. */
  readonly #names = new Map<string, Map<string, string>>();

  /** @param steps the steps that take secrets */
  constructor(steps: readonly unknown[]) {
    for (const source of steps.flatMap(sourcesIn)) {
      if (source.from === 'reader' || source.from === 'session') continue;
      const names = this.#names.get(stepOf(source)) ?? new Map<string, string>();
      this.#names.set(stepOf(source), names);
      if (!names.has(source.pointer)) names.set(source.pointer, nameIn(names, source.pointer));
    }
  }

  /** The outputs of a step. @param place of the pointers in its reply */
  of(stepId: string, place: string): { outputs?: Record<string, string> } {
    const names = this.#names.get(stepId);
    if (!names) return {};
    const outputs = Array.from(names, ([pointer, name]) => [
      name,
      `$response.body#${place}${pointer}`,
    ]);
    return { outputs: Object.fromEntries(outputs) as Record<string, string> };
  }

  /** A value with expressions in the place of its secrets. */
  valueOf(value: unknown): unknown {
    if (value instanceof Secret) {
      const named = this.#expressionOf(value.source);
      return value.before === '' ? named : `${value.before}{${named}}`;
    }
    if (Array.isArray(value)) return value.map((one) => this.valueOf(one));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, one]) => [name, this.valueOf(one)]);
    return Object.fromEntries(entries) as unknown;
  }

  #expressionOf(source: Source): string {
    if (source.from === 'session') return '$inputs.session';
    if (source.from === 'reader') return `$inputs.${source.name}`;
    const name = this.#names.get(stepOf(source))?.get(source.pointer) ?? '';
    return `$steps.${stepOf(source)}.outputs.${name}`;
  }
}

function stepOf({ from, entry }: Extract<Source, { entry: number }>): string {
  return `${from === 'reply' ? 'call' : 'inbox'}${entry}`;
}

/** A name that no other output of the step has. It begins with a letter, which expressions need. */
function nameIn(names: ReadonlyMap<string, string>, pointer: string): string {
  const words = pointer.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_/, '');
  const name = /^[A-Za-z]/.test(words) ? words : `at_${words}`;
  return [...names.values()].includes(name) ? `${name}_${names.size + 1}` : name;
}

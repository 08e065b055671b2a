import { lineOf } from '../contract/problem.ts';
import type { Problem } from '../contract/problem.ts';
import type { Plan } from '../resources/plan.ts';
import type { Loaded } from '../contract/load.ts';

/** Lines that are printed about one contract; one more counts the others. */
const MOST_LINES = 20;

/** Everything wrong in a contract, in lines for the terminal. */
export async function linesOf(
  { problems, placeOf }: Pick<Loaded, 'problems' | 'placeOf'>,
  misunderstood: Plan['problems'],
): Promise<string[]> {
  const shown = [
    ...problems.slice(0, MOST_LINES),
    ...(await correctionsOf(placeOf, misunderstood.slice(0, MOST_LINES))),
  ].slice(0, MOST_LINES);
  const others = problems.length + misunderstood.length - shown.length;
  return [...shown.map(lineOf), ...(others > 0 ? [`and ${others} more`] : [])];
}

/** Every `x-kontrak` that makes no sense, as a problem of the contract. */
export async function correctionsOf(
  placeOf: Loaded['placeOf'],
  misunderstood: Plan['problems'],
): Promise<Problem[]> {
  return await Promise.all(
    misunderstood.map(async ({ place, message }) => ({
      ...(await placeOf(place)),
      message: `x-kontrak ${message}`,
      remedy: 'it is left out',
    })),
  );
}

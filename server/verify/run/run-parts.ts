import type { Coverage } from './coverage.ts';
import type { Findings } from './findings.ts';
import type { Recipe } from './recipe.ts';
import type { Recipes } from './recipes.ts';
import type { Trials } from './trials.ts';

/** All that the tries of all operations share. */
export interface RunParts {
  trials: Trials;
  recipes: Recipes;
  findings: Findings;
  coverage: Coverage;
  /** The ways to all reads that are taken. */
  reads: readonly Recipe[];
}

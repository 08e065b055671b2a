// Requests without credentials, and with wrong ones.
import { goalOf } from './recipe.ts';
import { carried, signWith } from '../request/credentials.ts';
import type { Document } from '../../contract/document.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';

/** A word that is nobody's token, key, name or password. */
const WRONG = 'nobody-has-this';

/** @returns none where the contract asks for no credentials that a request carries, or lets one go without */
export function deniedOf(document: Document, recipe: Recipe): Experiment[] {
  const { operation } = goalOf(recipe);
  const { security, responses } = operation;
  // A certificate is no part of a request, so that none can go without it.
  const isInRequest = (name: string): boolean =>
    Object.keys(carried(document, name, '')).length > 0;
  const isOpen =
    security.length === 0 || security.some((one) => !Object.keys(one).some(isInRequest));
  if (isOpen) return [];
  const statuses = responses.has(401) || !responses.has(403) ? [401] : [403];
  // A key in a wrong form is a broken request as well.
  const forWrong = responses.has(400) ? [...statuses, 400] : statuses;
  const alone = { intent: 'denied' as const, recipe };
  return [
    {
      ...{ ...alone, title: 'no credentials', sign: (one) => one },
      wanted: {
        ...{ check: 'unauthenticated', statuses },
        message: 'a request without credentials is taken',
      },
    },
    {
      ...{ ...alone, title: 'wrong credentials', sign: signWith(document, WRONG) },
      wanted: {
        ...{ check: 'wrong-credentials', statuses: forWrong },
        message: 'a request with wrong credentials is taken',
      },
    },
  ];
}

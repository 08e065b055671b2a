import type { Schema } from '../contract/document.ts';
import type { Id } from './plan.ts';

/** The facts that make a resource of some paths. */
export interface Evidence {
  isSingleton: boolean;
  item: Schema;
  id: Id | undefined;
}

/** The reason why some paths make no resource. */
export interface Refused {
  why: string;
}

import { servedAt } from '../contract/served-at.ts';
import { withItems } from './item-descriptions.ts';
import { withMarks } from './marks.ts';
import type { Document } from '../contract/document.ts';

/** The surroundings of a page. */
export interface Place {
  /** The name of the API. */
  name: string;
  /** The address of its mount, with the visitor's session. */
  url: string;
}

/**
 * A contract as its page shows it. The contract itself stays as it is.
 */
export function pageDocument(document: Document, { url }: Place): Document {
  return withItems(withMarks(servedAt(document, url)));
}

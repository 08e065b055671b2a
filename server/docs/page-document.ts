// A contract as its page shows it. The contract itself stays as it is.
import { servedAt } from '../contract/served-at.ts';
import { withFormRows } from './form-rows.ts';
import { withFreshTimes } from './fresh-times.ts';
import { withItems } from './item-descriptions.ts';
import { withLimitMarks } from './limit-marks.ts';
import { withMarks } from './marks.ts';
import { withPrefer } from './prefer.ts';
import { withReadyExamples } from './ready-examples.ts';
import { withSamples } from './samples.ts';
import type { Document } from '../contract/document.ts';
import type { KnownIds, Make } from './ready-examples.ts';

/** The surroundings of a page. */
export interface Place {
  /** The address of the API's mount, with the visitor's session. */
  url: string;
  /** The module with the contract's types, as a sample imports it. */
  types: string;
  /** True for an API that is mocked; the control API is the mock itself. */
  isMocked: boolean;
  /** Makes a value that a schema of the contract allows. */
  make: Make;
  /** Path parameters that lead to something. */
  known: KnownIds;
  /** The milliseconds that have passed since the times in examples of requests were good. */
  passed: number;
}

/**
 * Prepares a contract for its page: the mock as the first server, requests that succeed as they are, what the mock
 * prefers, samples, and all marks and descriptions where the reference shows them.
 */
export function pageDocument(document: Document, place: Place): Document {
  const ready = withReadyExamples(document, place.make, place.known);
  const fresh = place.passed === 0 ? ready : withFreshTimes(ready, place.passed);
  const sampled = withSamples(fresh, place);
  const preferring = place.isMocked ? withPrefer(sampled) : sampled;
  const edited = withFormRows(preferring);
  const marked = withMarks(withLimitMarks(servedAt(edited, place.url)));
  return withItems(withSummary(marked));
}

/** The reference shows no summary of a contract. */
function withSummary({ info, ...rest }: Document): Document {
  const { summary, description = '' } = info;
  if (summary === undefined) return { info, ...rest };
  return { ...rest, info: { ...info, description: `**${summary}**\n\n${description}` } };
}

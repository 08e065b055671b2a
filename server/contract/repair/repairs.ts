import { Edits } from './edits.ts';
import { keysTo } from './place.ts';
import type { Place } from './place.ts';

/** Something wrong in a document. */
export interface Finding {
  /** The keys that lead to it. */
  keys: string[];
  /** The fault, such as `minLength is "5" and no number`. */
  message: string;
  /** The way out, such as `5 is taken`. */
  remedy: string;
}

/** The faults of a document, and the edits that mend them. */
export class Repairs {
  readonly findings: Finding[] = [];
  readonly edits = new Edits();

  tell(place: Place | undefined, message: string, remedy: string): void {
    this.findings.push({ keys: keysTo(place), message, remedy });
  }

  leaveOut(place: Place, message: string, remedy = 'it is left out'): void {
    this.tell(place, message, remedy);
    this.edits.remove(place);
  }
}

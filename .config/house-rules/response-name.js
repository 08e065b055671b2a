import { STATUS_CODES } from 'node:http';
import { basename } from 'node:path/posix';

/** Node still has older names for these. */
const RENAMED = { 413: 'Content Too Large', 422: 'Unprocessable Content' };

/** The words for several statuses at once, which have none of their own. */
const SEVERAL = {
  '1XX': 'Information',
  '2XX': 'Success',
  '3XX': 'Redirection',
  '4XX': 'ClientError',
  '5XX': 'ServerError',
  default: 'Error',
};

/**
 * A response component ends in the word of its status: `NotFound`, `VolumeConflict`, `ClientError` for `4XX`. A
 * component that is only a reference to another needs a right name in both places.
 */
export function responseName() {
  return {
    Responses(responses, { report, location, resolve }) {
      for (const [status, response] of Object.entries(responses)) {
        if (!response.$ref) continue;
        const names = [nameOf(response.$ref), nameAt(resolve(response).location)];
        const word = wordOf(status);
        const wrong = names.find((name) => name && word && !name.endsWith(word));
        if (wrong) {
          report({
            message: `The name of the response \`${wrong}\`, a ${status}, ends in \`${word}\`.`,
            location: location.child([status]),
          });
        }
      }
    },
  };
}

function wordOf(status) {
  return SEVERAL[status] ?? (RENAMED[status] ?? STATUS_CODES[status])?.replace(/[^A-Za-z]/g, '');
}

/** The name at the end of a reference: of the component, or else of the file. */
function nameOf(reference) {
  return basename(reference.replace(/#\/?$/, '')).replace(/\.[a-z]+$/, '');
}

/** The name at the place where a chain of references ends. It is undefined if the chain leads nowhere. */
function nameAt(location) {
  return location && nameOf(location.absolutePointer);
}

import { STATUS_CODES } from 'node:http';
import { basename } from 'node:path/posix';

/** Node still has older names for these. */
const RENAMED = { 413: 'Content Too Large', 422: 'Unprocessable Content' };

/** A response component ends in the word of its status: `NotFound`, `VolumeConflict`. */
export function responseName() {
  return {
    Responses(responses, { report, location }) {
      for (const [status, { $ref }] of Object.entries(responses)) {
        const name = $ref && basename($ref).replace(/\.[a-z]+$/, '');
        const word = (RENAMED[status] ?? STATUS_CODES[status])?.replace(/[^A-Za-z]/g, '');
        if (name && word && !name.endsWith(word)) {
          report({
            message: `The name of the response \`${name}\`, a ${status}, ends in \`${word}\`.`,
            location: location.child([status]),
          });
        }
      }
    },
  };
}

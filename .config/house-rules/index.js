// The house rules for contracts, one a file. Redocly has no rule for them. Each message says what to do.
import { bodyRequired } from './body-required.js';
import { deletion } from './deletion.js';
import { descriptions } from './descriptions.js';
import { dialect } from './dialect.js';
import { examples } from './examples.js';
import { failures } from './failures.js';
import { inferred } from './inferred.js';
import { keyOrder } from './key-order.js';
import { limits } from './limits.js';
import { operationId } from './operation-id.js';
import { responseName } from './response-name.js';
import { shared } from './shared.js';
import { source } from './source.js';

/** Redocly takes a plug-in from the default export of its module. */
export default function houseRules() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'body-required': bodyRequired,
        deletion,
        descriptions,
        dialect,
        examples,
        failures,
        inferred,
        'key-order': keyOrder,
        limits,
        'operation-id': operationId,
        'response-name': responseName,
        shared,
        source,
      },
    },
  };
}

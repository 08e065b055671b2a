import { upgrade } from '@scalar/openapi-upgrader';

import { LoadError } from './load-error.ts';
import { oneLine } from './read.ts';
import type { Fields } from '../../world/fields.ts';

/**
 * Brings a document of OpenAPI 3.0, or one of Swagger 2.0 that is sound, to OpenAPI 3.1.
 * @param document is changed as well
 * @param file as messages name it
 * @throws LoadError for one that the library cannot read
 */
export function upgraded(document: Fields, file: string): Fields {
  try {
    return upgrade(document, '3.1');
  } catch (error) {
    const { message } = error as Error; // the cast: the library raises no other
    throw new LoadError(`${file}: cannot be brought to OpenAPI 3.1: ${oneLine(message)}`);
  }
}

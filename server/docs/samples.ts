// Samples of a request for the clients of which the reference has none, or none that works.
import { mapOperations } from '../contract/map-operations.ts';
import { fetchSample } from './fetch-sample.ts';
import { pythonSample } from './python-sample.ts';
import { sampledRequests } from './sampled-request.ts';
import type { Document } from '../contract/document.ts';
import type { SampleAddress } from './fetch-sample.ts';

/** Adds samples in TypeScript and Python to each operation, for each example of its body, with credentials that work. */
export function withSamples(document: Document, address: SampleAddress): Document {
  return mapOperations(document, (operation, place) => {
    const samples = sampledRequests(document, operation, place).flatMap((request) => {
      const { example, type } = request.body ?? {};
      // The reference shows the sample of the chosen example and type.
      const shownAt = {
        ...(example === undefined ? {} : { example }),
        ...(type === undefined ? {} : { contentType: type }),
      };
      const source = fetchSample(request, address);
      return [
        ...(source === undefined
          ? []
          : [{ lang: 'TypeScript', label: 'openapi-fetch', source, ...shownAt }]),
        {
          ...{
            lang: 'Python',
            label: 'Python requests',
            source: pythonSample(request, address.url),
          },
          ...shownAt,
        },
      ];
    });
    return { ...operation, 'x-codeSamples': samples };
  });
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { signerOf } from '../../server/cli/credentials-file.ts';
import { folder } from './process.ts';
import type { Document } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Kopi', version: '1' },
  paths: {},
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
};

function written(text: string): string {
  const file = join(folder(), 'credentials.yaml');
  writeFileSync(file, text);
  return file;
}

it('refuses a file with no name of a security scheme, and tells the names', async () => {
  const file = written('bearerAuth: let-me-in\n');
  await expect(signerOf(document, file, {})).rejects.toThrow(
    `${file} names no security scheme of the contract; there are bearer, key.`,
  );
});

it('takes a file that has credentials for another contract as well', async () => {
  await expect(signerOf(document, written('key: a\nother: b\n'), {})).resolves.toBeDefined();
});

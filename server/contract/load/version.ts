import { LoadError } from './load-error.ts';
import { shown } from '../repair/values.ts';
import type { Fields } from '../../world/fields.ts';

/** The versions of OpenAPI that can be loaded. */
const VERSIONS = ['2.0', '3.0', '3.1', '3.2'] as const;
export type Version = (typeof VERSIONS)[number];

/**
 * The version that a document says of itself. YAML reads an unquoted `swagger: 2.0` as the number 2.
 * @param file as messages name it
 * @throws LoadError for anything but an OpenAPI document of a version that can be loaded
 */
export function versionOf({ openapi, swagger }: Fields, file: string): Version {
  const said = openapi ?? swagger;
  if (said === undefined || said === null)
    throw new LoadError(
      `${file}: is no OpenAPI document: it has neither openapi nor swagger at its top`,
    );
  const text = Number.isInteger(said) ? `${shown(said)}.0` : shown(said).replaceAll('"', '');
  const version = VERSIONS.find((one) => text === one || text.startsWith(`${one}.`));
  if (version === undefined || (version === '2.0') !== (openapi === undefined)) {
    const line = openapi === undefined ? 'swagger' : 'openapi';
    throw new LoadError(
      `${file}: ${line} is ${shown(said)}; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be read`,
    );
  }
  return version;
}

/** The document with its version as libraries expect it: a text, of three numbers since 3.0. */
export function withVersion(document: Fields, version: Version): Fields {
  if (version === '2.0') return { ...document, swagger: version };
  const { openapi } = document;
  const isWhole = typeof openapi === 'string' && openapi !== version;
  return isWhole ? document : { ...document, openapi: `${version}.0` };
}

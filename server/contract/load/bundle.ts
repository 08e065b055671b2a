import { BaseResolver, bundle, createConfig, isSupportedExtension } from '@redocly/openapi-core';
import { Source as Opened } from '@redocly/openapi-core';

import { examine, plainCopy } from './examine.ts';
import { LoadError } from './load-error.ts';
import { parseJson } from './json.ts';
import { isUrl, oneLine, read, shownFile } from './read.ts';
import { parseYamlText } from './yaml.ts';
import { isFields } from '../../world/fields.ts';
import type { Fields } from '../../world/fields.ts';
import type { Position } from './load-error.ts';
import type { Origin, Source } from './source.ts';

/**
 * Brings everything that a document refers to into the document.
 * @param root the document alone
 * @param file its absolute path or URL
 * @param isRemote references may lead to any URL
 * @param onRead is told each file that is about to be read
 * @throws LoadError
 */
export async function bundled(
  root: Source,
  file: string,
  isRemote: boolean,
  onRead: (file: string) => void,
): Promise<Source> {
  const mayRead = (other: string): boolean =>
    isRemote || !isUrl(other) || (isUrl(file) && new URL(other).origin === new URL(file).origin);
  const files = new Files(mayRead, onRead);
  const [text = ''] = root.texts.values();
  const opened = { source: new Opened(file, text), parsed: root.document };
  files.add(file, root.document);
  files.cache.set(file, Promise.resolve(opened));
  const document = await inOne(opened, files);
  const shown = shownFile(file);
  examine(document, shown);
  return {
    ...root,
    document: plainCopy(document, shown) as Fields, // the cast: the document is an object
    texts: new Map([...root.texts, ...files.texts]),
    repeated: [...root.repeated, ...files.repeated],
    originOf: (keys) => files.originOf(document, { file, keys: [] }, keys),
    failureOf: (from, reference) => files.failureOf(from ?? file, reference),
  };
}

async function inOne(
  doc: { source: Opened; parsed: Fields },
  externalRefResolver: Files,
): Promise<unknown> {
  try {
    const config = await createConfig({});
    const result = await bundle({ doc, config, externalRefResolver });
    return result.bundle.parsed;
  } catch (error) {
    const { message } = error as Error; // the cast: the bundler raises no other
    const shown = shownFile(doc.source.absoluteRef);
    throw new LoadError(`${shown}: cannot be put together: ${oneLine(message)}`);
  }
}

/** The files of one contract. It remembers where each object in them comes from. */
class Files extends BaseResolver {
  readonly texts = new Map<string, string>();
  readonly repeated: { file: string; position: Position }[] = [];
  readonly #origins = new Map<object, Origin>();
  readonly #failures = new Map<string, LoadError>();
  readonly #mayRead: (file: string) => boolean;
  readonly #onRead: (file: string) => void;

  constructor(mayRead: (file: string) => boolean, onRead: (file: string) => void) {
    super();
    this.#mayRead = mayRead;
    this.#onRead = onRead;
  }

  /** Remembers the places of all objects of a document. */
  add(file: string, document: unknown): void {
    const walk = (value: unknown, keys: string[]): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!this.#origins.has(value)) this.#origins.set(value, { file, keys });
      for (const [key, one] of Object.entries(value)) walk(one, [...keys, key]);
    };
    walk(document, []);
  }

  /** The place that some keys of the bundled document come from: that of the last object known on the way. */
  originOf(document: unknown, root: Origin, keys: readonly string[]): Origin {
    let origin = root;
    let value = document;
    for (const key of keys) {
      value = isFields(value) || Array.isArray(value) ? (value as Fields)[key] : undefined;
      const known = isFields(value) || Array.isArray(value) ? this.#origins.get(value) : undefined;
      origin = known ?? { ...origin, keys: [...origin.keys, key] };
    }
    return origin;
  }

  failureOf(from: string, reference: string): LoadError | undefined {
    const [uri = ''] = reference.split('#');
    return this.#failures.get(this.resolveExternalRef(from, uri));
  }

  override async loadExternalRef(file: string): Promise<Opened> {
    return await this.#remembering(file, async () => {
      if (!this.#mayRead(file))
        throw new LoadError(`${file}: is not read, as nobody has asked for it`);
      this.#onRead(file);
      const { text, url = file, mimeType } = await read(file);
      if (!this.#mayRead(url)) throw new LoadError(`${file}: leads on to ${url}`);
      this.texts.set(file, text);
      return new Opened(file, text, mimeType);
    });
  }

  override parseDocument(source: Opened): { source: Opened; parsed: unknown } {
    const { absoluteRef: file, body, mimeType = '' } = source;
    const path = isUrl(file) ? new URL(file).pathname : file;
    if (!isSupportedExtension(path) && !/json|yaml|openapi/.test(mimeType))
      return { source, parsed: body };
    try {
      const { value, repeated } = parseJson(body) ?? parseYamlText(body, shownFile(file));
      examine(value, shownFile(file));
      this.add(file, value);
      if (repeated) this.repeated.push({ file, position: repeated });
      return { source, parsed: value };
    } catch (error) {
      this.#failures.set(file, error as LoadError); // the cast: nothing else is raised here
      throw error;
    }
  }

  async #remembering(file: string, action: () => Promise<Opened>): Promise<Opened> {
    try {
      return await action();
    } catch (error) {
      this.#failures.set(file, error as LoadError); // the cast: nothing else is raised here
      throw error;
    }
  }
}

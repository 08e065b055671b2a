import nodeModule from 'node:module';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The query of a URL whose module was imported anew, with the number of the time. */
const MARK = 'kontrak';

const OWN = join(import.meta.dirname, '..') + sep;

/** The files of each import, by its number. */
const imports: Set<string>[] = [];

/**
 * Imports a module, with all modules that it imports, as their files are now. Packages stay as they were. Before Node
 * 22.15, the module alone is read anew.
 * @param files gets the paths of the files that are read
 * @throws anything that the modules throw, and SyntaxError for those that are no code
 */
export async function importAnew(file: string, files: Set<string>): Promise<object> {
  if (imports.length === 0) passMarksOn();
  const url = pathToFileURL(resolve(file));
  url.searchParams.set(MARK, String(imports.length));
  files.add(fileURLToPath(url));
  imports.push(files);
  return (await import(url.href)) as object; // the cast: a module is an object
}

/** Node keeps a module by its URL. So the modules that a marked one imports get its mark. */
function passMarksOn(): void {
  // The cast: older versions of Node lack it.
  const { registerHooks } = nodeModule as Partial<Pick<typeof nodeModule, 'registerHooks'>>;
  registerHooks?.({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const mark = markOf(context.parentURL);
      if (mark === null || !isAnewable(found.url)) return found;
      const url = new URL(found.url);
      imports[Number(mark)]?.add(fileURLToPath(url));
      url.searchParams.set(MARK, mark);
      return { ...found, url: url.href };
    },
  });
}

function markOf(parent: string | undefined): string | null {
  return parent?.startsWith('file:') === true ? new URL(parent).searchParams.get(MARK) : null;
}

function isAnewable(url: string): boolean {
  if (!url.startsWith('file:')) return false;
  const path = fileURLToPath(url);
  return !path.startsWith(OWN) && !path.includes(`${sep}node_modules${sep}`);
}

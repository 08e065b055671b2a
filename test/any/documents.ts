// The documents of @readme/oas-examples.
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(
  import.meta.resolve('@readme/oas-examples/package.json').slice('file://'.length),
);

export interface ExampleDocument {
  /** Such as `3.0 petstore`. */
  title: string;
  file: string;
}

/** All documents, or one of each two that differ in their syntax alone: every other one in YAML. */
export function exampleDocuments({ twins }: { twins: boolean }): ExampleDocument[] {
  const files = globSync('[23].*/{json,yaml}/**/*.{json,yaml}', { cwd: ROOT }).sort();
  const groups = Map.groupBy(files, (file) => titleOf(file));
  return [...groups].flatMap(([title, same], i) =>
    same
      .filter((_, j) => twins || j === i % same.length)
      .map((file) => ({
        title: twins ? `${title} (${file.includes('/json/') ? 'JSON' : 'YAML'})` : title,
        file: join(ROOT, file),
      })),
  );
}

function titleOf(file: string): string {
  const [version = '', , ...name] = file.split('/');
  return `${version} ${name.join('/').replace(/\.(json|yaml)$/, '')}`;
}

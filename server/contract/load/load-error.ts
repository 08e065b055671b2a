/** A place in a text; lines and columns begin with 1. */
export interface Position {
  line: number;
  column: number;
}

/** A contract that cannot be loaded. The message is one line, which names file, line and column if they are known. */
export class LoadError extends Error {
  /** The files that were read, by their absolute paths. A change of one of them may end the error. */
  readonly files: readonly string[];

  constructor(message: string, files: readonly string[] = []) {
    super(message);
    this.name = 'LoadError';
    this.files = files;
  }
}

/** A file, with line and column if they are known, as terminals and editors read it. */
export function placeIn(file: string, position?: Partial<Position>): string {
  const { line, column } = position ?? {};
  return [file, line, column].filter((one) => one !== undefined).join(':');
}

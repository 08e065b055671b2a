// Counts work on texts, so that a test of work needs no clock.

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** The characters that a method of texts reads for its result. */
type Read = (text: string, args: unknown[], result: unknown) => number;

/** A search reads up to its find. A method that is not listed here reads the whole text. */
const READ: Record<string, Read> = {
  charCodeAt: () => 1,
  startsWith: (_, [start]) => String(start).length,
  endsWith: (_, [end]) => String(end).length,
  slice: (_text, _args, result) => String(result).length,
  indexOf: (text, [, from = 0], result) =>
    (Number(result) < 0 ? text.length : Number(result)) - Number(from) + 1,
};

/** Methods that read one character or none. */
const NO_WORK = ['constructor', 'toString', 'valueOf', 'at', 'charAt', 'codePointAt'];

/** The characters that all methods of texts, and tests of texts by patterns, read during an act. */
export function readCharacters(act: () => void): number {
  let count = 0;
  let isCounting = true;
  /** @returns a function that ends the counting */
  const counted = (prototype: object, name: string, read: Read): (() => void) => {
    const method = Reflect.get(prototype, name) as Method;
    const counting: Method = function (...args) {
      const result = Reflect.apply(method, this, args);
      if (isCounting) {
        isCounting = false;
        count += read(String(prototype === String.prototype ? this : args[0]), args, result);
        isCounting = true;
      }
      return result;
    };
    Reflect.set(prototype, name, counting);
    return () => {
      Reflect.set(prototype, name, method);
    };
  };
  const names = Object.getOwnPropertyNames(String.prototype).filter(
    (name) => name !== 'length' && !NO_WORK.includes(name),
  );
  const whole: Read = ({ length }) => length;
  const ends = [
    ...names.map((name) => counted(String.prototype, name, READ[name] ?? whole)),
    counted(RegExp.prototype, 'test', whole),
  ];
  try {
    act();
  } finally {
    for (const end of ends) end();
  }
  return count;
}

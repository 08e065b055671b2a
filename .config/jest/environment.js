import { ModuleMocker } from 'jest-mock';

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** A test environment without a context of its own. All test files of a worker share its globals. */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #exit = process.exit;
  #now = Date.now;
  #env = { ...process.env };
  #globals = Object.getOwnPropertyDescriptors(globalThis);

  async setup() {}

  /** Restores spies, globals and variables of the process that the test file has changed, or Jest for it. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    process.exit = this.#exit;
    Date.now = this.#now;
    restore(process.env, Object.getOwnPropertyDescriptors(this.#env));
    restore(globalThis, this.#globals);
    delete globalThis[TIMEOUT];
  }

  getVmContext() {
    return null;
  }
}

/** Gives an object the properties that it had. Symbols are left alone: under them, Jest keeps its own. */
function restore(object, before) {
  for (const name of Object.getOwnPropertyNames(object)) {
    const now = Object.getOwnPropertyDescriptor(object, name);
    const was = before[name];
    if (!was) delete object[name];
    else if (now.value !== was.value || now.get !== was.get)
      Object.defineProperty(object, name, was);
  }
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(object, name)) Object.defineProperty(object, name, before[name]);
  }
}

import { ModuleMocker } from 'jest-mock';

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** A test environment without a context of its own: test files share the globals of their worker. */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #console = console;
  #exit = process.exit;

  async setup() {}

  /** Takes back what a test file, and Jest for it, set on the globals. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    delete globalThis[TIMEOUT];
  }

  getVmContext() {
    return null;
  }
}

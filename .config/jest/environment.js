import { ModuleMocker } from 'jest-mock';

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** A test environment without a context of its own. All test files of a worker share its globals. */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #console = console;
  #exit = process.exit;

  async setup() {}

  /** Restores the globals that the test file changed, and that Jest changed for it. */
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

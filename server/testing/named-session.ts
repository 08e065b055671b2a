import { NAME } from '../http/session-name.ts';
import type { Mock } from '../app.ts';
import type { Session } from '../world/session.ts';

/** A session of a mock by its name. Whatever first asks for it makes it. */
export class NamedSession {
  readonly name: string;
  protected readonly mock: Mock;

  /** @throws RangeError for a name that no session can have */
  constructor(mock: Mock, name: string) {
    if (!NAME.test(name)) {
      throw new RangeError(`${name} cannot name a session; a name matches ${NAME.source}.`);
    }
    this.mock = mock;
    this.name = name;
  }

  protected get own(): Session {
    return this.mock.sessions.use(this.name);
  }
}

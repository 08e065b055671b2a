export interface paths {
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the health
     * @description Tells that the mock is ready: it runs, and can reach the store of its sessions. It says nothing about any one API or
     *     session. Wait for it before a test run begins.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/apis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List APIs
     * @description Returns the APIs that the mock serves, and the paths of their contracts. Each API is at its name, as in
     *     `/frog-cloud`. A contract may be replaced while the mock runs.
     */
    get: operations['listApis'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scenarios': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List scenarios
     * @description Returns the first worlds that a session can be created with or reset to. They come with the mock; keep a
     *     world that a test has prepared in a snapshot instead.
     */
    get: operations['listScenarios'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sessions
     * @description Returns every session. Listing a session does not count as its use. A session that made room for newer ones is gone,
     *     and begins anew with its next request.
     */
    get: operations['listSessions'];
    put?: never;
    /**
     * Create a session
     * @description Makes a session that begins with a scenario or a snapshot. The first request of a session makes it too, with
     *     the scenario that the mock was started with. If there are too many sessions, the longest unused one goes.
     */
    post: operations['createSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Get a session
     * @description Returns the session's beginning, the length of its journal and its time. Its state is read separately.
     *     Reading a session does not count as its use.
     */
    get: operations['getSession'];
    put?: never;
    post?: never;
    /**
     * Delete a session
     * @description Forgets the session with its state, journal, faults and messages; its streams end. Its snapshots stay. The name can
     *     be used again: the next request that uses it begins a new session.
     */
    delete: operations['deleteSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/reset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset a session
     * @description Puts the session back to the beginning of a scenario: state, clock, ids, journal, faults and inbox are as
     *     if it were new. Snapshots stay. It belongs between two tests that share a session.
     */
    post: operations['resetSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/rewind': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rewind a session
     * @description Puts the world back to before an entry of the journal. That entry and all later ones are forgotten, and
     *     the next request gets the number. Faults stay as they are now.
     */
    post: operations['rewindSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Restore a snapshot
     * @description Puts the session's world (state, clock, ids and inbox) back to the time of the snapshot. Any session may have made
     *     it. The journal and the faults stay. The snapshot can be restored again.
     */
    post: operations['restoreSnapshot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Export a session as a test
     * @description Returns the session so that it can be replayed: how it began, each kept request with its reply, and between them the
     *     clock, patches of the state, snapshots, and the faults that were met. On a fresh session, under the clock that it
     *     tells, it gives the same replies and changes. No secret shows: a token is taken from the reply that gave it, a code
     *     from the inbox; those of the demo and of the contract's examples stay, and any other is a constant to fill in, one
     *     for each value. Flags of the mock on which replies depend are told. So is, by a line with `Incomplete`, whatever the
     *     session no longer knows or the form cannot send. An archive (HAR) has the requests and replies alone.
     */
    get: operations['exportSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/snapshots': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a snapshot
     * @description Keeps the session's present world under a name, at no cost. Any session can go back to it or begin with it. It does
     *     not include the journal and the faults. The mock keeps at most 1,000 snapshots, and 256 MiB of them.
     */
    post: operations['createSnapshot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/snapshots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List snapshots
     * @description Returns the snapshots of all sessions. A snapshot outlives the session that it was taken of, and lasts
     *     until it is deleted. Without a store, it goes with the mock.
     */
    get: operations['listSnapshots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/snapshots/{snapshot}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the snapshot.
         * @example before-checkout
         */
        snapshot: components['parameters']['SnapshotPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a snapshot
     * @description Forgets the snapshot. Sessions that began with it or were put back to it go on as they are.
     */
    delete: operations['deleteSnapshot'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/state': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Get the state
     * @description Returns the session's time, and the state of every API. This is the state as it is kept, not as the API would answer
     *     it. It holds secrets; passwords are kept only as hashes.
     */
    get: operations['getState'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/state/{domain}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Name of the API, which is its mount as well. Only an API that remembers something has a state.
         * @example frog-cloud
         */
        domain: components['parameters']['DomainPath'];
      };
      cookie?: never;
    };
    /**
     * Get the state of an API
     * @description Returns what one API remembers in this session. The shape is the mock's own and may change with its version;
     *     a test of a client should read through the API.
     */
    get: operations['getDomainState'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the state of an API
     * @description Sets up what one API remembers by a JSON merge patch, without going through the API, and returns the changes: at
     *     most the first 10,000, and the number of the others.
     *     The state after it has to be one that the API can have, or the whole patch is refused. So is a patch that names
     *     more than 20,000 values in one record, or outside of all records, and one that makes the session keep more than 256 MiB, or the limit that the mock was started with. It makes no entry in the journal, and
     *     sends no message.
     */
    patch: operations['updateDomainState'];
    trace?: never;
  };
  '/sessions/{session}/journal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * List journal entries
     * @description Returns the exchanges of the session in short, filtered by all given conditions. Refused requests are among them.
     *     Read an entry whole by its number. An unknown operation or API is refused, so that a typing error does not look like
     *     silence.
     */
    get: operations['listEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/journal/count': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Count journal entries
     * @description Answers "was it called, and how often?" without the entries themselves. It counts what the journal keeps;
     *     where the session has dropped entries, older calls are not in the count.
     */
    get: operations['countEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/journal/har': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Export the journal
     * @description Returns every kept entry as an HTTP archive, for a browser's developer tools or for a proxy. Secrets are masked. The
     *     archive does not have the changes of the state. It has only the first part of a body over 64 KiB, with a comment
     *     that says so.
     */
    get: operations['exportJournal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/journal/stream': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Stream journal entries
     * @description Sends each new entry in short as a server-sent event `entry`, with its number as the event's id. After a rewind or a
     *     reset comes an event `cut`: the entries `from` its number on are forgotten, and the next entry has this number again.
     *     The answer ends when the client closes it, when the client leaves over 1 MiB of it unread, or when the session goes.
     *     A journal has at most 100 streams, and all journals have 200. Entries from before it began are not sent: after a
     *     lost connection, list those since the last id.
     */
    get: operations['streamEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/journal/{entry}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Number of the entry. The answer to its request has it in the header `X-Kontrak-Entry`.
         * @example 2
         */
        entry: components['parameters']['EntryPath'];
      };
      cookie?: never;
    };
    /**
     * Get a journal entry
     * @description Returns one exchange whole: what was sent and answered, every violation that was found, and how the state
     *     changed. Secrets in it are masked. It lasts until newer entries push it out: a journal keeps 1,000 entries and 16 MiB,
     *     and all journals together keep 256 MiB. Of too many, the longest unused session loses its entries first.
     *     The mock can be started with other limits.
     */
    get: operations['getEntry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/journal/{entry}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Number of the entry. The answer to its request has it in the header `X-Kontrak-Entry`.
         * @example 2
         */
        entry: components['parameters']['EntryPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resend a request
     * @description Sends the request of an entry once more, as it was: with its credentials, which the journal masks, and in the same
     *     session. It meets the state, the clock and the faults as they are now.
     */
    post: operations['resendEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/clock': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * Get the clock
     * @description Returns the session's time. A clock that is not frozen runs on, at the pace that was set: by default that of real time.
     */
    get: operations['getClock'];
    /**
     * Set the clock
     * @description Moves the session's time, stops it or lets it run, at any pace. Everything that has become due happens before the next
     *     request. More than 20,000 events at once, such as three years of hours that Awan charges, are refused: go
     *     there in steps; where that is certain, nothing is done. Others are answered meanwhile.
     *
     *     A clock tells the years 1 to 9998, in UTC. One that runs stands still at the end of them.
     *
     *     Going back undoes nothing that has happened, and single events stay planned for their time. Repeated events,
     *     such as the charge of an hour and the invoice of a month, go on from the new time: hours that pass again are
     *     charged again, and so are the months of a reserved address.
     *
     *     An API that the session has not used yet begins at the time that is set, unless the time is to `elapse`.
     */
    put: operations['setClock'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/clock/advance': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Advance the clock
     * @description Moves the session's time forward, running or frozen as it is. Everything that becomes due on the way happens
     *     in its order before the next request: a token expires, a plan ends. Nobody has to wait. More than 20,000
     *     events at once, such as three years of hours that Awan charges, are refused: advance in steps; where that is
     *     certain, nothing is done. So is an advance that makes the session keep more than 256 MiB, or the limit that the
     *     mock was started with. Other sessions are answered meanwhile, and requests of this one wait.
     *
     *     A clock tells the years 1 to 9998, in UTC. An advance past them is refused.
     */
    post: operations['advanceClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * List what is due next
     * @description Returns the events to come, the earliest first: a machine that will be ready, an hour that will be charged. Each
     *     happens at its time, before the next request. To go to the first one, set the clock to its time.
     */
    get: operations['listDueEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/faults': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * List faults
     * @description Returns the faults that still wait for requests of this session. A fault that is used up is gone.
     */
    get: operations['listFaults'];
    put?: never;
    /**
     * Create a fault
     * @description Lets requests of this session go wrong from now on. At most one fault happens to a request; faults with a
     *     count are tried before those without an end. With a probability, the same requests fail in every run.
     *     A session has at most 1,000 faults, and 16 MiB of them; all sessions have at most 64 MiB.
     */
    post: operations['createFault'];
    /**
     * Delete all faults
     * @description Takes back every fault of the session, used or not. Requests that are under way may still meet theirs.
     */
    delete: operations['deleteFaults'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/faults/{fault}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Id of the fault.
         * @example fault-1
         */
        fault: components['parameters']['FaultPath'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a fault
     * @description Takes one fault back; the others stay in their order. A request that is under way may still meet it.
     */
    delete: operations['deleteFault'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{session}/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /**
     * List messages
     * @description Returns the mails, SMS and push messages that the services would have sent, such as a verification code or a warning
     *     of a low balance. Nothing is really sent. Reading changes nothing. A message stays until the session is reset or
     *     goes back to before it. An inbox keeps the newest 1,000 messages; older ones go, 100 at a time.
     */
    get: operations['listMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A sign of life. */
    Health: {
      /**
       * @description Always `ok`; a mock that is not does not answer.
       * @example ok
       * @enum {string}
       */
      status: 'ok';
      /**
       * @description Version of the mock.
       * @example 0.1.0
       */
      version: string;
      /**
       * @description Number of sessions.
       * @example 2
       */
      sessions: number;
      /**
       * @description The place where sessions are kept: in memory, as long as the mock runs; or in a file of SQLite or in PostgreSQL, which
       *     outlive it.
       * @example memory
       * @enum {string}
       */
      store: 'memory' | 'sqlite' | 'postgres';
    };
    /** @description One place in a request that breaks a contract. */
    Violation: {
      /**
       * @description JSON Pointer to the place, starting with `body`, `query`, `params` or `headers`.
       * @example /body/by
       */
      place: string;
      /**
       * @description The broken rule, in words.
       * @example must be string
       */
      message: string;
    };
    /** @description A failure (RFC 9457). */
    Problem: {
      /**
       * Format: uri-reference
       * @description Kind of the problem. Left out, `about:blank`, which means what the status says.
       * @default about:blank
       * @example about:blank
       */
      type?: string;
      /**
       * @description The status in words.
       * @example Bad Request
       */
      title: string;
      /**
       * @description The HTTP status.
       * @example 400
       */
      status: number;
      /**
       * @description The failure in one sentence, which names what would have been allowed.
       * @example There is no scenario night; there are demo, empty, suspended, near-limit.
       */
      detail: string;
      /** @description Every violation that was found; left out where the failure is about no place in the request. */
      violations?: components['schemas']['Violation'][];
    };
    /**
     * @description Name of an API, which is its mount as well.
     * @example frog-cloud
     */
    DomainName: string;
    /** @description An API that the mock serves. */
    Api: {
      name: components['schemas']['DomainName'];
      /**
       * @description Title of its contract.
       * @example Frog Cloud customer API
       */
      title: string;
      /**
       * Format: uri-reference
       * @description Path of its contract on the mock, in JSON; with `.yaml` instead, it is YAML.
       * @example /contracts/frog-cloud.json
       */
      contract: string;
      /**
       * @description True for an API that comes with the mock, false for a contract that the mock was given.
       * @example true
       */
      bundled: boolean;
    };
    /** @description All APIs. */
    ApiList: {
      /** @description The APIs in the order of the start page. */
      apis: components['schemas']['Api'][];
    };
    /**
     * @description Name of a scenario, one of those that are listed.
     * @example demo
     */
    ScenarioName: string;
    /** @description A first world that sessions can begin with. */
    Scenario: {
      name: components['schemas']['ScenarioName'];
      /**
       * @description Content of that world, in words.
       * @example Each API with a customer who can act at once, or with what its contract shows.
       */
      description: string;
    };
    /** @description All scenarios. */
    ScenarioList: {
      /** @description The scenario of a session that names none, such as one that its first request makes. */
      initial: components['schemas']['ScenarioName'];
      /** @description The scenarios in the order of their importance. */
      scenarios: components['schemas']['Scenario'][];
    };
    /**
     * @description Name of a session, of up to 64 letters, digits, dots, underscores and hyphens.
     * @example worker-1
     */
    SessionName: string;
    /** @description The time of a session. */
    Clock: {
      /**
       * Format: date-time
       * @description The session's time.
       * @example 2026-01-15T03:00:02.871Z
       */
      now: string;
      /**
       * @description True while the time stands still.
       * @example false
       */
      frozen: boolean;
      /**
       * @description Seconds that pass in the session in a second while the time runs.
       * @example 1
       */
      rate: number;
    };
    /** @description A world of its own under a name. */
    Session: {
      name: components['schemas']['SessionName'];
      scenario: components['schemas']['ScenarioName'];
      /**
       * @description Entries that the journal keeps.
       * @example 3
       */
      entries: number;
      /**
       * @description Older entries that the journal no longer keeps.
       * @example 0
       */
      dropped: number;
      /**
       * Format: date-time
       * @description When the session began, in real time.
       * @example 2026-01-15T02:58:11.204Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the session was used last, in real time. A new session takes the place of the longest unused one.
       * @example 2026-01-15T03:00:02.871Z
       */
      usedAt: string;
      clock: components['schemas']['Clock'];
    };
    /** @description All sessions. */
    SessionList: {
      /** @description The sessions, the longest unused first. */
      sessions: components['schemas']['Session'][];
    };
    /**
     * @description Name of a snapshot, of up to 64 letters, digits, dots, underscores and hyphens.
     * @example before-checkout
     */
    SnapshotName: string;
    /**
     * @description The clock of a session from its beginning on. No API has begun yet: each begins with its first request, or with a
     *     command that reads or changes its state, lists what is due, or sets or advances the clock.
     */
    FirstClock: {
      /**
       * Format: date-time
       * @description The time to begin at, in the years 1 to 9998 (UTC). Left out, it is that of the mock.
       * @example 2026-03-31T00:00:00.000Z
       */
      now?: string;
      /**
       * @description True if the time stands still. Left out, it stands or runs as that of the mock does.
       * @example true
       */
      frozen?: boolean;
      /**
       * @description Seconds that pass in the session in a second while the time runs. Left out, it is that of the mock.
       * @example 1
       */
      rate?: number;
    };
    /**
     * @description The session to make. It begins with a scenario or with a snapshot; naming both is refused with 400, and
     *     without either it begins with the scenario that the mock was started with. A snapshot has its own clock; naming
     *     another one beside it is refused as well.
     */
    CreateSessionRequest: {
      name: components['schemas']['SessionName'];
      scenario?: components['schemas']['ScenarioName'];
      snapshot?: components['schemas']['SnapshotName'];
      clock?: components['schemas']['FirstClock'];
    };
    /** @description The scenario to begin with; `{}` for the session's own. */
    ResetSessionRequest: {
      scenario?: components['schemas']['ScenarioName'];
    };
    /**
     * @description Number of an entry in its session's journal, from 1; the header `X-Kontrak-Entry` carries it.
     * @example 2
     */
    EntryNumber: number;
    /** @description The first entry to take back. */
    RewindSessionRequest: {
      entry: components['schemas']['EntryNumber'];
    };
    /** @description The snapshot to go back to. */
    RestoreSnapshotRequest: {
      snapshot: components['schemas']['SnapshotName'];
    };
    /** @description An HTTP archive (HAR 1.2), as the journal's own export has it. */
    SessionArchive: {
      /** @description The version, the creator and the entries of the archive. */
      log: {
        /**
         * @description The version of the format.
         * @example 1.2
         * @enum {string}
         */
        version: '1.2';
      } & {
        [key: string]: unknown;
      };
    };
    /** @description Name of the snapshot; `{}` for a generated one. */
    CreateSnapshotRequest: {
      name?: components['schemas']['SnapshotName'];
    };
    /** @description A session's world, kept under a name. */
    Snapshot: {
      name: components['schemas']['SnapshotName'];
      session: components['schemas']['SessionName'];
      /**
       * Format: date-time
       * @description When it was taken, in real time.
       * @example 2026-01-15T03:02:40.519Z
       */
      takenAt: string;
      scenario: components['schemas']['ScenarioName'];
    };
    /** @description All snapshots. */
    SnapshotList: {
      /** @description The snapshots, the oldest first. */
      snapshots: components['schemas']['Snapshot'][];
    };
    /** @description The state of one API; each has a shape of its own. */
    DomainState: {
      [key: string]: unknown;
    };
    /** @description The world of a session. */
    SessionState: {
      clock: components['schemas']['Clock'];
      /** @description The state of each API that remembers something, by its name. */
      domains: {
        [key: string]: components['schemas']['DomainState'];
      };
    };
    /**
     * @description JSON merge patch (RFC 7396): it replaces the values that it names, removes those that are null, and replaces a
     *     list whole.
     */
    DomainStatePatch: {
      [key: string]: unknown;
    };
    /** @description One change of the session's world (an operation of RFC 6902). */
    Change: {
      /**
       * @description Kind of change at the place.
       * @example replace
       * @enum {string}
       */
      op: 'add' | 'remove' | 'replace';
      /**
       * @description JSON Pointer to the place. The state of an API is below `/domains/<its name>`; an event that is due later is at
       *     `/agenda/<its number>`.
       * @example /domains/frog-cloud/customers/4821/firstname
       */
      path: string;
      /** @description The new value; left out for `remove`. Secrets in it show as `***`. */
      value?: unknown;
    };
    /** @description The effect of a patch on the session's world. */
    StateChanges: {
      /**
       * @description Changes that the patch made, and then those that the API made in consequence, in order; empty where all was so
       *     before. At most the first 10,000.
       */
      changes: components['schemas']['Change'][];
      /**
       * @description Number of changes after those; left out where there are none.
       * @example 150000
       */
      more?: number;
    };
    /**
     * @description HTTP method of a request.
     * @example PATCH
     */
    EntryMethod: string;
    /**
     * @description Path of a request with the API's mount, without the query and without a `/@name` prefix.
     * @example /frog-cloud/api/customer/profile
     */
    EntryPathname: string;
    /**
     * @description HTTP status of an answer; 0 where a fault dropped the connection.
     * @example 200
     */
    EntryStatus: number;
    /**
     * @description Time that an answer took, in milliseconds of real time.
     * @example 3.2
     */
    EntryDuration: number;
    /** @description One exchange in short. */
    EntrySummary: {
      number: components['schemas']['EntryNumber'];
      /**
       * Format: date-time
       * @description When it happened, in the session's time.
       * @example 2026-01-15T03:00:01.440Z
       */
      at: string;
      /**
       * @description Name of the API, which is its mount as well; null for a request that reached no API.
       * @example frog-cloud
       */
      domain: string | null;
      /**
       * @description The `operationId` in the API's contract, or method and path where there is none; null if no operation was found.
       * @example updateProfile
       */
      operation: string | null;
      method: components['schemas']['EntryMethod'];
      path: components['schemas']['EntryPathname'];
      status: components['schemas']['EntryStatus'];
      durationMs: components['schemas']['EntryDuration'];
    };
    /** @description A part of a session's journal. */
    EntryList: {
      /**
       * @description Entries that are kept and match, listed here or not.
       * @example 3
       */
      total: number;
      /**
       * @description Older entries that are no longer kept, and so were not looked at.
       * @example 0
       */
      dropped: number;
      /** @description The entries, the newest last. */
      entries: components['schemas']['EntrySummary'][];
    };
    /** @description Number of entries that match. */
    EntryCount: {
      /**
       * @description Entries that are kept and match.
       * @example 1
       */
      count: number;
    };
    /** @description The program that wrote the archive. */
    HarCreator: {
      /**
       * @description Name of the program.
       * @example Kontrak
       */
      name: string;
      /**
       * @description Version of the program.
       * @example 0.1.0
       */
      version: string;
    };
    /**
     * @description Version of HTTP.
     * @example HTTP/1.1
     * @enum {string}
     */
    HarHttpVersion: 'HTTP/1.1';
    /** @description A header or a query parameter. */
    HarNameValue: {
      /**
       * @description Its name; empty if a query parameter has none.
       * @example content-type
       */
      name: string;
      /**
       * @description Its value; `***` for a secret.
       * @example application/json
       */
      value: string;
    };
    /** @description Always empty; a cookie is in the headers. */
    HarCookies: components['schemas']['HarNameValue'][];
    /** @description Body of a request; left out if it has none. */
    HarPostData: {
      /**
       * @description Its content type; empty if none was sent.
       * @example application/json
       */
      mimeType: string;
      /**
       * @description The body as text. Secrets in it show as `***`.
       * @example {"firstname":"Sari"}
       */
      text: string;
      /**
       * @description Tells the size of the whole body if the text is only its first part; else left out.
       * @example The first 64 KiB of 1048576 bytes
       */
      comment?: string;
    };
    /**
     * @description Size in bytes; -1 where it is not known.
     * @example 24
     */
    HarSize: number;
    /** @description The request. */
    HarRequest: {
      method: components['schemas']['EntryMethod'];
      /**
       * Format: uri
       * @description Address with the query.
       * @example http://127.0.0.1:4010/frog-cloud/api/customer/profile
       */
      url: string;
      httpVersion: components['schemas']['HarHttpVersion'];
      cookies: components['schemas']['HarCookies'];
      /** @description The headers. */
      headers: components['schemas']['HarNameValue'][];
      /** @description The query parameters. */
      queryString: components['schemas']['HarNameValue'][];
      postData?: components['schemas']['HarPostData'];
      headersSize: components['schemas']['HarSize'];
      bodySize: components['schemas']['HarSize'];
    };
    /** @description Body of an answer. */
    HarContent: {
      size: components['schemas']['HarSize'];
      /**
       * @description Its content type; empty where there is no body.
       * @example application/json
       */
      mimeType: string;
      /**
       * @description The body as text, empty if there is none. Secrets in it show as `***`.
       * @example {"firstname":"Sari"}
       */
      text: string;
      /**
       * @description Tells the size of the whole body if the text is only its first part; else left out.
       * @example The first 64 KiB of 1048576 bytes
       */
      comment?: string;
    };
    /** @description The answer. */
    HarResponse: {
      status: components['schemas']['EntryStatus'];
      /**
       * @description The status in words; empty where the connection was dropped.
       * @example OK
       */
      statusText: string;
      httpVersion: components['schemas']['HarHttpVersion'];
      cookies: components['schemas']['HarCookies'];
      /** @description The headers. */
      headers: components['schemas']['HarNameValue'][];
      content: components['schemas']['HarContent'];
      /**
       * @description Target of a redirect; empty, as no answer redirects.
       * @example
       */
      redirectURL: string;
      headersSize: components['schemas']['HarSize'];
      bodySize: components['schemas']['HarSize'];
    };
    /** @description The parts of the time, in milliseconds. */
    HarTimings: {
      /**
       * @description Sending the request; always 0, as the mock sees only its arrival.
       * @example 0
       */
      send: number;
      /**
       * @description From the request's arrival to the answer.
       * @example 3.2
       */
      wait: number;
      /**
       * @description Receiving the answer; always 0, as the mock sees only its departure.
       * @example 0
       */
      receive: number;
    };
    /** @description One exchange. */
    HarEntry: {
      /**
       * Format: date-time
       * @description When it happened, in the session's time.
       * @example 2026-01-15T03:00:01.440Z
       */
      startedDateTime: string;
      /**
       * @description Duration in milliseconds; the sum of the timings.
       * @example 3.2
       */
      time: number;
      request: components['schemas']['HarRequest'];
      response: components['schemas']['HarResponse'];
      /** @description Always empty; the mock sits behind no cache. */
      cache: Record<string, unknown>;
      timings: components['schemas']['HarTimings'];
      /** @description Marks an exchange that met a fault of the session; left out for any other. */
      _kontrak?: {
        /**
         * @description Kind of the fault.
         * @example status
         * @enum {string}
         */
        fault: 'status' | 'delay' | 'drop' | 'truncate';
      };
    };
    /** @description An HTTP archive (HAR 1.2), which browsers and proxies can open. */
    Har: {
      /** @description The archive's only member. */
      log: {
        /**
         * @description Version of the format.
         * @example 1.2
         * @enum {string}
         */
        version: '1.2';
        creator: components['schemas']['HarCreator'];
        /** @description The exchanges that the journal keeps, the oldest first. */
        entries: components['schemas']['HarEntry'][];
      };
    };
    /** @description Headers and body of a request or an answer. Secrets in them show as `***`. */
    EntryMessage: {
      /** @description Headers by their names in lower case. */
      headers: {
        [key: string]: string;
      };
      /** @description The JSON value of the body; its text if it is not JSON or is truncated; null if there is none. */
      body: unknown;
      /**
       * @description Bytes of the whole body as it was sent; 0 if there is none, or if it was not read to its end.
       * @example 20
       */
      size: number;
      /**
       * @description True for a body over 64 KiB. The journal keeps its first 64 KiB as text. A text that may name a secret shows as
       *     `***` whole.
       * @example false
       */
      truncated: boolean;
    };
    /** @description One exchange, whole. */
    Entry: {
      number: components['schemas']['EntryNumber'];
      /**
       * Format: date-time
       * @description When it happened, in the session's time.
       * @example 2026-01-15T03:00:01.440Z
       */
      at: string;
      /**
       * @description Name of the API, which is its mount as well; null for a request that reached no API.
       * @example frog-cloud
       */
      domain: string | null;
      /**
       * @description The `operationId` in the API's contract, or method and path where there is none; null if no operation was found.
       * @example updateProfile
       */
      operation: string | null;
      method: components['schemas']['EntryMethod'];
      path: components['schemas']['EntryPathname'];
      /** @description Query parameters as they were sent, by name; a list of texts where one was sent more than once. */
      query: {
        [key: string]: unknown;
      };
      status: components['schemas']['EntryStatus'];
      durationMs: components['schemas']['EntryDuration'];
      request: components['schemas']['EntryMessage'];
      reply: components['schemas']['EntryMessage'];
      /** @description Every violation of the API's contract in the request, shown to the client or not. */
      violations: components['schemas']['Violation'][];
      /**
       * @description Places in the request that the API's contract does not know and the mock has ignored, such as an unknown
       *     query parameter; none where the mock runs with `--strict`.
       */
      warnings: components['schemas']['Violation'][];
      /**
       * @description Why the request was refused, in words; null if it was not.
       * @example null
       */
      refusal: string | null;
      /**
       * @description A defect of the mock that made it answer 500; null if there was none.
       * @example null
       */
      error: string | null;
      /** @description Changes that the exchange made, in order; empty where it failed or only read. */
      changes: components['schemas']['Change'][];
      /** @description Changes that take those of the exchange back, in order. */
      inverse: components['schemas']['Change'][];
    };
    /** @description The changes; at least one. */
    SetClockRequest: {
      /**
       * Format: date-time
       * @description The time to go on from, in the years 1 to 9998 (UTC), earlier or later than now. Left out, it stays.
       * @example 2026-03-31T00:00:00.000Z
       */
      now?: string;
      /**
       * @description True stops the time, false lets it run. Left out, it goes on to stand or run.
       * @example true
       */
      frozen?: boolean;
      /**
       * @description Seconds that pass in the session in a second, up to a day. 60 makes a minute of each second, 1 is the pace of real
       *     time. A clock that has gained a year goes on at that pace until it is set again. Left out, the rate stays.
       * @example 60
       */
      rate?: number;
      /**
       * @description True lets the time pass as it does by itself: whatever is due happens with the next request, and an API that the
       *     session has not used yet begins with its first one. If the time is an earlier one, repeated events stay planned
       *     for their time. Left out, all of that happens at once.
       * @example true
       */
      elapse?: boolean;
    };
    /** @description The time by which to move the clock. */
    AdvanceClockRequest: {
      /**
       * @description ISO 8601 duration such as `P1M` or `PT90S`, not negative. Months and years are the calendar's, in UTC: a
       *     month after 31 March is 30 April.
       * @example P1M
       */
      by: string;
    };
    /** @description Something that will happen by itself, such as the charge of an hour. */
    DueEvent: {
      /**
       * Format: date-time
       * @description When it will happen, in the session's time.
       * @example 2026-01-15T04:00:00.000Z
       */
      at: string;
      domain: components['schemas']['DomainName'];
      /**
       * @description Kind of the event.
       * @example meter.ticked
       */
      kind: string;
      /** @description Data of the event, such as the machine that will be ready; null if it has none. */
      data: unknown;
    };
    /** @description The events to come. */
    DueEventList: {
      /** @description The first of them, in the order in which they will happen. */
      events: components['schemas']['DueEvent'][];
      /**
       * @description True if others come after these.
       * @example false
       */
      more: boolean;
    };
    /**
     * @description Id of a fault, of up to 64 letters, digits, dots, underscores and hyphens.
     * @example fault-1
     */
    FaultId: string;
    /** @description Conditions for a request; at least one, and a request has to meet all of them. */
    FaultMatch: {
      domain?: components['schemas']['DomainName'];
      /**
       * @description The `operationId` in a contract, or method and path where there is none. Left out, any.
       * @example getProfile
       */
      operation?: string;
      /**
       * @description HTTP method. Left out, any. A HEAD request counts as GET.
       * @example GET
       * @enum {string}
       */
      method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'TRACE' | 'QUERY';
      /**
       * @description Beginning of the path, with the API's mount. If `operation` is given, its path has to fit. Left out, any
       *     path.
       * @example /frog-cloud/api/customer
       */
      path?: string;
    };
    /** @description The request is answered with a status, and changes nothing. */
    StatusFault: {
      /**
       * @description The kind of the effect, always `status`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'status';
      /**
       * @description The HTTP status. An operation that does not document it answers in its API's own error shape.
       * @example 401
       */
      status: number;
      /**
       * @description Name of the example in the contract that is the body; an operation that `match` may mean has to have it
       *     for that status. Left out, the first of that status.
       * @example missingToken
       */
      example?: string;
      /**
       * @description The JSON body to answer with, in place of an example. The contract has to allow it for that status of the
       *     operation, which `match` then names. It excludes `example`.
       */
      body?: unknown;
    };
    /** @description The request is answered as ever, but later. */
    DelayFault: {
      /**
       * @description The kind of the effect, always `delay`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'delay';
      /**
       * @description Delay of the answer, in milliseconds of real time.
       * @example 2500
       */
      delayMs: number;
    };
    /** @description The connection is closed before anything is answered; the request changes nothing. */
    DropFault: {
      /**
       * @description The kind of the effect, always `drop`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'drop';
    };
    /** @description The connection is closed in the middle of the answer; what the request changes stays changed. */
    TruncateFault: {
      /**
       * @description The kind of the effect, always `truncate`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'truncate';
    };
    /** @description Kind of failure, named by `kind`. */
    FaultEffect:
      | components['schemas']['StatusFault']
      | components['schemas']['DelayFault']
      | components['schemas']['DropFault']
      | components['schemas']['TruncateFault'];
    /** @description A fault that waits for requests. */
    Fault: {
      id: components['schemas']['FaultId'];
      match: components['schemas']['FaultMatch'];
      effect: components['schemas']['FaultEffect'];
      /**
       * @description Number of requests that fail in all; left out if the fault stays.
       * @example 2
       */
      times?: number;
      /**
       * @description Share of the matching requests that go wrong; left out, all.
       * @example 1
       */
      probability?: number;
      /**
       * @description Number of requests that are still to fail; null if the fault stays.
       * @example 2
       */
      left: number | null;
    };
    /** @description The faults of a session. */
    FaultList: {
      /**
       * @description The faults in the order in which they are tried; the first that fits a request happens. Faults with a
       *     count come first, the oldest before the others; then those without an end, the latest before the others.
       */
      faults: components['schemas']['Fault'][];
    };
    /** @description The requests that go wrong, how, and how often. */
    CreateFaultRequest: {
      match: components['schemas']['FaultMatch'];
      effect: components['schemas']['FaultEffect'];
      /**
       * @description Number of requests that fail before the fault is gone. Left out, the fault stays.
       * @example 2
       */
      times?: number;
      /**
       * @description Share of the matching requests that go wrong, by the session's own chance. Left out, all.
       * @default 1
       * @example 1
       */
      probability?: number;
    };
    /** @description A message that a service would have sent. */
    Message: {
      /**
       * @description Id of the message.
       * @example 0f6c1d4e-7a25-4b83-9c1f-2e5d8a704b36
       */
      id: string;
      /**
       * Format: date-time
       * @description When it was sent, in the session's time.
       * @example 2026-01-15T03:01:20.006Z
       */
      at: string;
      domain: components['schemas']['DomainName'];
      /**
       * @description Channel of the message.
       * @example email
       * @enum {string}
       */
      channel: 'email' | 'sms' | 'push';
      /**
       * @description E-mail address, phone number or user key of the receiver.
       * @example mitra.dua@example.com
       */
      to: string;
      /**
       * @description Subject of a mail, title of a push message; null if there is none.
       * @example Kode verifikasi
       */
      subject: string | null;
      /**
       * @description The text that a person would read.
       * @example Kode verifikasi Anda: FakeCodeFakeCodeFakeCodeFakeCodeFakeCode
       */
      text: string;
      /** @description The same for a program, such as the code of the text; each kind of message has its own. */
      data: {
        [key: string]: unknown;
      };
    };
    /** @description The messages of a session. */
    MessageList: {
      /** @description The messages, the newest last. */
      messages: components['schemas']['Message'][];
    };
  };
  responses: {
    /** @description The query has a parameter that the operation does not have. */
    QueryBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The mock was started with a control token, and the request carries none or a wrong one. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request comes from a page of another origin, or was sent to a host that is not the mock's. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /**
     * @description The store of the mock cannot be reached now, such as a full disk, a locked file, or a lost connection. Nothing has changed;
     *     the next request may succeed. A mock that was started without `--store` never answers this.
     */
    ServiceUnavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such snapshot. */
    SnapshotNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The name is taken already; nothing was made. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request breaks a rule of the contract; nothing was changed. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such session. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request breaks a rule of the contract, or the scenario does not exist; nothing was changed. */
    ScenarioBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such session; or the entry never was, or is no longer kept. */
    EntryNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A snapshot of this name exists already, or there are too many snapshots. They stay as they are. */
    SnapshotConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such session, or no API of this name that remembers anything. */
    DomainNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The session would keep more than the mock can; nothing was changed. */
    StateInsufficientStorage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A filter breaks a rule of the contract, or names an API or operation that does not exist. */
    FilterBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The session's journal, or the mock, has as many streams as it can. */
    StreamConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /**
     * @description The fault breaks a rule of the contract, or names an unknown API, operation, path or example; nothing was
     *     made.
     */
    FaultBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The session, or the mock, has as many faults as it can; nothing was made. */
    FaultConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such session, or it has no such fault; one that is used up is gone. */
    FaultNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
     *     or is created.
     * @example default
     */
    SessionPath: components['schemas']['SessionName'];
    /**
     * @description Form of the export: a `test` for Vitest or Jest by `kontrak/test`, a journey of `arazzo`, shell lines of `curl`, or an
     *     HTTP archive (`har`), which has the requests and replies alone.
     * @example test
     */
    ExportForm: 'test' | 'arazzo' | 'curl' | 'har';
    /**
     * @description Name of the snapshot.
     * @example before-checkout
     */
    SnapshotPath: components['schemas']['SnapshotName'];
    /**
     * @description Name of the API, which is its mount as well. Only an API that remembers something has a state.
     * @example frog-cloud
     */
    DomainPath: components['schemas']['DomainName'];
    /**
     * @description `return=representation` asks for the whole state in place of the changes (RFC 7240). `return=minimal` asks for what
     *     is answered anyway. Other preferences are passed over.
     * @example return=minimal
     */
    ReturnPreference: string;
    /**
     * @description Only entries of the operation with this `operationId`, or with this method and path where there is none. Left out,
     *     all entries, even those without an operation.
     * @example updateProfile
     */
    OperationFilter: string;
    /**
     * @description Only entries of this API. Left out, those of all.
     * @example frog-cloud
     */
    DomainFilter: components['schemas']['DomainName'];
    /**
     * @description Only entries whose answer had this HTTP status. Left out, those of any.
     * @example 200
     */
    StatusFilter: number;
    /**
     * @description Only entries whose path begins with this text, the mount included. Left out, those of any.
     * @example /frog-cloud/api/customer
     */
    PathFilter: string;
    /**
     * @description Only entries with a number after this one. Left out, from the oldest that is kept.
     * @example 1
     */
    SinceFilter: number;
    /**
     * @description Largest number of entries. If more match, the newest are returned. Left out, 100.
     * @example 100
     */
    Limit: number;
    /**
     * @description Number of the entry. The answer to its request has it in the header `X-Kontrak-Entry`.
     * @example 2
     */
    EntryPath: number;
    /**
     * @description Largest number of events. Left out, 20.
     * @example 20
     */
    EventLimit: number;
    /**
     * @description Id of the fault.
     * @example fault-1
     */
    FaultPath: components['schemas']['FaultId'];
    /**
     * @description Only messages to exactly this address, phone number or user key. Left out, all.
     * @example mitra.dua@example.com
     */
    Recipient: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The mock runs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listApis: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All APIs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
    };
  };
  listScenarios: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All scenarios. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScenarioList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All sessions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  createSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The session to make. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSessionRequest'];
      };
    };
    responses: {
      /** @description The new session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /**
       * @description The request breaks a rule, or the scenario does not exist, or the time is not in the years 1 to 9998; nothing was
       *     made.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['SnapshotNotFound'];
      409: components['responses']['Conflict'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  resetSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The scenario to begin with; left out, the session's own. */
    requestBody?: {
      content: {
        'application/json': components['schemas']['ResetSessionRequest'];
      };
    };
    responses: {
      /** @description The session at its beginning. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['ScenarioBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  rewindSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The first entry to take back. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RewindSessionRequest'];
      };
    };
    responses: {
      /** @description The session as it was before the entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['EntryNotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  restoreSnapshot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The snapshot to go back to. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreSnapshotRequest'];
      };
    };
    responses: {
      /** @description The session with the world of the snapshot. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      /** @description There is no such session, or no such snapshot. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      503: components['responses']['ServiceUnavailable'];
    };
  };
  exportSession: {
    parameters: {
      query?: {
        /**
         * @description Form of the export: a `test` for Vitest or Jest by `kontrak/test`, a journey of `arazzo`, shell lines of `curl`, or an
         *     HTTP archive (`har`), which has the requests and replies alone.
         * @example test
         */
        as?: components['parameters']['ExportForm'];
      };
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session in that form. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
          'application/yaml': string;
          'application/json': components['schemas']['SessionArchive'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  createSnapshot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description Name of the snapshot; left out, it gets a generated one. */
    requestBody?: {
      content: {
        'application/json': components['schemas']['CreateSnapshotRequest'];
      };
    };
    responses: {
      /** @description The new snapshot. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Snapshot'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['SnapshotConflict'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listSnapshots: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All snapshots. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SnapshotList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  deleteSnapshot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the snapshot.
         * @example before-checkout
         */
        snapshot: components['parameters']['SnapshotPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The snapshot is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The name is malformed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['SnapshotNotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  getState: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionState'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  getDomainState: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Name of the API, which is its mount as well. Only an API that remembers something has a state.
         * @example frog-cloud
         */
        domain: components['parameters']['DomainPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state of the API. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainState'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['DomainNotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  updateDomainState: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description `return=representation` asks for the whole state in place of the changes (RFC 7240). `return=minimal` asks for what
         *     is answered anyway. Other preferences are passed over.
         * @example return=minimal
         */
        Prefer?: components['parameters']['ReturnPreference'];
      };
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Name of the API, which is its mount as well. Only an API that remembers something has a state.
         * @example frog-cloud
         */
        domain: components['parameters']['DomainPath'];
      };
      cookie?: never;
    };
    /** @description The changes. */
    requestBody: {
      content: {
        'application/merge-patch+json': components['schemas']['DomainStatePatch'];
        'application/json': components['schemas']['DomainStatePatch'];
      };
    };
    responses: {
      /** @description The changes, or the whole state after them where the client prefers it. */
      200: {
        headers: {
          /**
           * @description The `return` preference of the client, which has been followed; left out where there was none.
           * @example return=minimal
           */
          'Preference-Applied'?: 'return=minimal' | 'return=representation';
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['StateChanges'] | components['schemas']['DomainState'];
        };
      };
      /** @description The patch breaks a rule of the API's state, or names a forbidden key; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['DomainNotFound'];
      503: components['responses']['ServiceUnavailable'];
      507: components['responses']['StateInsufficientStorage'];
    };
  };
  listEntries: {
    parameters: {
      query?: {
        /**
         * @description Only entries of the operation with this `operationId`, or with this method and path where there is none. Left out,
         *     all entries, even those without an operation.
         * @example updateProfile
         */
        operation?: components['parameters']['OperationFilter'];
        /**
         * @description Only entries of this API. Left out, those of all.
         * @example frog-cloud
         */
        domain?: components['parameters']['DomainFilter'];
        /**
         * @description Only entries whose answer had this HTTP status. Left out, those of any.
         * @example 200
         */
        status?: components['parameters']['StatusFilter'];
        /**
         * @description Only entries whose path begins with this text, the mount included. Left out, those of any.
         * @example /frog-cloud/api/customer
         */
        path?: components['parameters']['PathFilter'];
        /**
         * @description Only entries with a number after this one. Left out, from the oldest that is kept.
         * @example 1
         */
        since?: components['parameters']['SinceFilter'];
        /**
         * @description Largest number of entries. If more match, the newest are returned. Left out, 100.
         * @example 100
         */
        limit?: components['parameters']['Limit'];
      };
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entries that match. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryList'];
        };
      };
      400: components['responses']['FilterBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  countEntries: {
    parameters: {
      query?: {
        /**
         * @description Only entries of the operation with this `operationId`, or with this method and path where there is none. Left out,
         *     all entries, even those without an operation.
         * @example updateProfile
         */
        operation?: components['parameters']['OperationFilter'];
        /**
         * @description Only entries of this API. Left out, those of all.
         * @example frog-cloud
         */
        domain?: components['parameters']['DomainFilter'];
        /**
         * @description Only entries whose answer had this HTTP status. Left out, those of any.
         * @example 200
         */
        status?: components['parameters']['StatusFilter'];
        /**
         * @description Only entries whose path begins with this text, the mount included. Left out, those of any.
         * @example /frog-cloud/api/customer
         */
        path?: components['parameters']['PathFilter'];
        /**
         * @description Only entries with a number after this one. Left out, from the oldest that is kept.
         * @example 1
         */
        since?: components['parameters']['SinceFilter'];
      };
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryCount'];
        };
      };
      400: components['responses']['FilterBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  exportJournal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The archive. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Har'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  streamEntries: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entries as they happen. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['StreamConflict'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  getEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Number of the entry. The answer to its request has it in the header `X-Kontrak-Entry`.
         * @example 2
         */
        entry: components['parameters']['EntryPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entry. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Entry'];
        };
      };
      /** @description The name of the session or the number of the entry is malformed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['EntryNotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  resendEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Number of the entry. The answer to its request has it in the header `X-Kontrak-Entry`.
         * @example 2
         */
        entry: components['parameters']['EntryPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The new entry, whatever the API has answered. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrySummary'];
        };
      };
      /** @description The name of the session or the number of the entry is malformed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['EntryNotFound'];
      /** @description The journal does not keep all of the request; nothing was sent. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getClock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clock. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Clock'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  setClock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The changes. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SetClockRequest'];
      };
    };
    responses: {
      /** @description The clock after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Clock'];
        };
      };
      /**
       * @description The request breaks a rule of the contract, or the time is not in the years 1 to 9998, or more than 20,000
       *     events would happen. The clock is as it was.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
      507: components['responses']['StateInsufficientStorage'];
    };
  };
  advanceClock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The duration. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AdvanceClockRequest'];
      };
    };
    responses: {
      /** @description The clock after the advance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Clock'];
        };
      };
      /**
       * @description The text is no duration, or a negative one, or one that ends after the year 9998, or more than 20,000 events
       *     would happen in it. The clock is as it was.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
      507: components['responses']['StateInsufficientStorage'];
    };
  };
  listDueEvents: {
    parameters: {
      query?: {
        /**
         * @description Largest number of events. Left out, 20.
         * @example 20
         */
        limit?: components['parameters']['EventLimit'];
      };
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DueEventList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listFaults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The faults. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  createFault: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    /** @description The requests that go wrong, and how. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateFaultRequest'];
      };
    };
    responses: {
      /** @description The new fault. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Fault'];
        };
      };
      400: components['responses']['FaultBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['FaultConflict'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  deleteFaults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No fault is left. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  deleteFault: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
        /**
         * @description Id of the fault.
         * @example fault-1
         */
        fault: components['parameters']['FaultPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The fault is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['FaultNotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /**
         * @description Only messages to exactly this address, phone number or user key. Left out, all.
         * @example mitra.dua@example.com
         */
        to?: components['parameters']['Recipient'];
      };
      header?: never;
      path: {
        /**
         * @description Name of the session. `default` is always there; any other session begins with its first request to an API,
         *     or is created.
         * @example default
         */
        session: components['parameters']['SessionPath'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The messages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
}

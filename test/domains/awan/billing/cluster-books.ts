// The books of an organization that has only clusters, counted by hand: its charges and its suspensions.

const HOUR = 3_600_000;

/** The price of an hour of a node. */
const PRICE = 1000;

interface Run {
  nodes: number;
  /** The time when the hours of this run began to count. `hours` is the number of paid ones. */
  since: number;
  hours: number;
}

export class ClusterBooks {
  balance = 0;
  isSuspended = false;
  /** The sum of all charges so far. */
  charged = 0;
  readonly clusters = new Map<string, Run>();
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  /** Advances the time. Each full hour charges the hours that have begun before. */
  pass(duration: number): void {
    const end = this.#now + duration;
    for (let tick = nextFull(this.#now); tick <= end; tick = nextFull(tick)) this.#charge(tick - 1);
    this.#now = end;
  }

  /** Creates a cluster. Undefined if the organization may not. */
  create(nodes: number): Run | undefined {
    if (this.isSuspended || this.balance < nodes * PRICE) return undefined;
    this.#take(nodes * PRICE);
    return { nodes, since: this.#now, hours: 1 };
  }

  remove(uuid: string): void {
    this.#charge(this.#now - 1);
    this.clusters.delete(uuid);
  }

  /** Changes the number of a cluster's nodes. False if the organization may not. */
  resize(uuid: string, nodes: number): boolean {
    const run = this.clusters.get(uuid);
    if (!run || run.nodes === nodes) return true;
    const before = { balance: this.balance, charged: this.charged, isSuspended: this.isSuspended };
    const hours = [...this.clusters.values()].map((one) => one.hours);
    this.#charge(this.#now - 1);
    if (this.isSuspended && nodes > run.nodes) {
      // A refused request changes nothing.
      Object.assign(this, before);
      [...this.clusters.values()].forEach((one, i) => (one.hours = hours[i] ?? 0));
      return false;
    }
    run.nodes = nodes;
    return true;
  }

  add(credit: number): void {
    this.balance += credit;
    const runs = [...this.clusters.values()];
    const price = PRICE * runs.reduce((sum, { nodes }) => sum + nodes, 0);
    if (!this.isSuspended || this.balance === 0 || this.balance < price) return;
    this.isSuspended = false;
    this.#take(price);
    for (const run of runs) Object.assign(run, { since: this.#now, hours: 1 });
  }

  /**
   * Charges one hour of each cluster whose next hour has begun by a time, and repeats that. Each round charges all or
   * none.
   */
  #charge(by: number): void {
    for (;;) {
      const begun = [...this.clusters.values()].filter(
        ({ since, hours }) => since + hours * HOUR <= by,
      );
      const price = PRICE * begun.reduce((sum, { nodes }) => sum + nodes, 0);
      if (this.isSuspended || price === 0) return;
      if (this.balance < price) this.isSuspended = true;
      else {
        this.#take(price);
        for (const run of begun) run.hours += 1;
      }
    }
  }

  #take(price: number): void {
    this.balance -= price;
    this.charged += price;
  }
}

function nextFull(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}

// Workers that top up credit, and books that tell afterwards what must have become of each answered request.
import { isDeepStrictEqual } from 'node:util';

const ORGANIZATION = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const METHOD = '09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26';
const TOKEN = { authorization: 'Bearer demo' };
const JSON_TYPE = { 'content-type': 'application/json' };
const NOON = '2026-01-15T12:00:00.000Z';

interface Payment {
  uuid: string;
  reference_number: string;
  balance: number;
  status: string;
}

interface Account {
  payments: Payment[];
  /** The credit of the organization. */
  credit: number;
}

/** An answer; undefined if the connection has broken. */
interface Answer {
  status: number;
  body: { data?: unknown } | undefined;
}

/** The books of one session, which several workers use at once. */
export class Till {
  readonly session: string;
  readonly #origin: () => string;
  /** The first account. */
  #first: Account | undefined;
  /** Amounts of top-ups by what became of them: answered, or open as no answer came. */
  readonly #answered = new Set<number>();
  readonly #open = new Set<number>();
  readonly #settled = new Set<string>();
  readonly #refused = new Set<number>();
  requests = 0;

  /** The number of top-ups and payments that were answered. */
  get answered(): number {
    return this.#answered.size + this.#settled.size;
  }

  /** @param origin of a mock that may answer now */
  constructor(session: string, origin: () => string) {
    this.session = session;
    this.#origin = origin;
  }

  /** Makes the session, whose time stands still. */
  async begin(): Promise<void> {
    await this.#control('POST', '', { name: this.session });
    await this.#control('PUT', `/${this.session}/clock`, { now: NOON, frozen: true });
    this.#first = await this.account();
  }

  /** Tops up an amount that no other worker does, and pays for it. */
  async work(amount: number): Promise<void> {
    const order = { organization_uuid: ORGANIZATION, payment_method_uuid: METHOD, amount };
    const made = await this.#ask('POST', '/v2/payment/topup', order);
    if (made?.status !== 200) {
      (made?.status === 503 ? this.#refused : this.#open).add(amount);
      return;
    }
    this.#answered.add(amount);
    const { reference } = made.body?.data as { reference: string };
    const shown = await this.#ask('GET', `/v2/payment/${reference}`);
    if (shown?.status !== 200) return;
    const { uuid, amount: due } = shown.body?.data as { uuid: string; amount: number };
    const report = new FormData();
    for (const [name, value] of Object.entries({ merchantOrderId: uuid, reference }))
      report.set(name, value);
    for (const [name, value] of Object.entries({ amount: due, resultCode: 0, additionalParam: 1 }))
      report.set(name, String(value));
    const paid = await this.#ask('POST', '/v2/payment/callback', report);
    if (paid?.status === 200) this.#settled.add(reference);
  }

  /** What the store has now. */
  async account(): Promise<Account> {
    const state = (await this.#control('GET', `/${this.session}/state/awan`)) as {
      payments: Record<string, Payment>;
      organizations: Record<string, { balance: number }>;
    };
    const payments = Object.values(state.payments);
    return { payments, credit: state.organizations[ORGANIZATION]?.balance ?? NaN };
  }

  /** What is wrong in the account; empty if it is as the answers say. */
  async faults(): Promise<string[]> {
    const { payments, credit } = await this.account();
    const old = new Set(this.#first?.payments.map(({ uuid }) => uuid));
    const ours = payments.filter(({ uuid }) => !old.has(uuid));
    const times = new Map<number, number>();
    for (const { balance } of ours) times.set(balance, (times.get(balance) ?? 0) + 1);
    const paid = ours.filter(({ status }) => status === 'success');
    const sum = paid.reduce((total, { balance }) => total + balance, this.#first?.credit ?? NaN);
    const settled = new Set(paid.map(({ reference_number }) => reference_number));
    return [
      ...[...this.#answered].filter((one) => !times.has(one)).map((one) => `${one} is lost`),
      ...[...times].filter(([, count]) => count > 1).map(([one]) => `${one} is there twice`),
      ...[...this.#refused].filter((one) => times.has(one)).map((one) => `${one} was refused`),
      ...[...times.keys()]
        .filter(
          (one) => !this.#answered.has(one) && !this.#open.has(one) && !this.#refused.has(one),
        )
        .map((one) => `${one} is from elsewhere`),
      ...[...this.#settled].filter((one) => !settled.has(one)).map((one) => `${one} is not paid`),
      ...(isDeepStrictEqual(sum, credit) ? [] : [`the credit is ${credit}, and not ${sum}`]),
    ];
  }

  async #ask(method: string, path: string, body?: FormData | object): Promise<Answer | undefined> {
    this.requests += 1;
    const isForm = body instanceof FormData;
    try {
      const reply = await fetch(`${this.#origin()}/@${this.session}/awan${path}`, {
        ...{ method, signal: AbortSignal.timeout(20_000) },
        headers: { ...TOKEN, ...(body && !isForm ? JSON_TYPE : {}) },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, body: JSON.parse(text) as Answer['body'] };
    } catch {
      return undefined;
    }
  }

  async #control(method: string, path: string, body?: object): Promise<unknown> {
    const reply = await fetch(`${this.#origin()}/_control/sessions${path}`, {
      ...{ method, headers: JSON_TYPE },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(text);
    return JSON.parse(text);
  }
}

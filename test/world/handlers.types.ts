// The compiler refuses faulty handlers. `tsc` checks this file; Jest does not. An expected error that does not occur is
// an error itself.
import type { operations as Control } from '../../generated/control.d.ts';
import type { operations } from '../../generated/frog-cloud.d.ts';
import type { Handlers } from '../../server/world/handlers.ts';

interface State {
  calls: number;
}

interface Customer {
  name: string;
}

type FrogCloud = Handlers<operations, State, Customer>;

const SETTING = { allow_marketing_email: true, allow_billing_reminder: false };

/** A handler may do all of this. */
export const fits: FrogCloud = {
  updateNotificationSetting: ({ body, headers }, { state, principal, now, random, send }) => {
    state.calls += 1;
    const text = `${principal.name} ${now} ${random.uuid()} ${String(headers['accept'])}`;
    send({ channel: 'sms', to: '080000000001', subject: null, text, data: {} });
    if (body.allow_marketing_email === undefined) {
      return { status: 400, body: { message: 'No flag', errors: [] } };
    }
    return { status: 200, body: { ...SETTING, ...body } };
  },
};

export const leavesOperationsOut: FrogCloud = {};

export const unknownOperation: FrogCloud = {
  // @ts-expect-error -- the contract has no operation of this name
  getProfiles: () => ({ status: 200, body: {} }),
};

export const unknownField: FrogCloud = {
  updateNotificationSetting: ({ body }) => {
    // @ts-expect-error -- the request has no such field
    const sheep: unknown = body.sheep;
    return { status: 200, body: { ...SETTING, sheep } };
  },
};

export const wrongFieldType: FrogCloud = {
  updateNotificationSetting: ({ body }) => {
    // @ts-expect-error -- the field is a boolean
    const text: string = body.allow_marketing_email ?? '';
    return { status: 400, body: { message: text } };
  },
};

export const bodyWhereThereIsNone: FrogCloud = {
  getProfile: ({ body }) => {
    // @ts-expect-error -- a GET has no body
    const sheep: unknown = body.sheep;
    return { status: 401, body: { message: String(sheep) } };
  },
};

export const unknownPathParameter: Handlers<Control, State> = {
  deleteFault: ({ path }) => {
    // @ts-expect-error -- the path has a session and a fault
    const sheep: unknown = path.sheep;
    return sheep === path.fault ? { status: 204 } : { status: 204 };
  },
};

export const unknownQueryParameter: Handlers<Control, State> = {
  countEntries: ({ query }) => {
    // @ts-expect-error -- a count has no limit
    const limit: unknown = query.limit;
    return { status: 200, body: { count: Number(limit ?? query.since) } };
  },
};

export const undocumentedStatus: FrogCloud = {
  // @ts-expect-error -- getProfile documents 200, 401 and 404
  getProfile: () => ({ status: 418, body: { message: 'No profile' } }),
};

export const bodyOfAnotherStatus: FrogCloud = {
  // @ts-expect-error -- an error is not a success
  updateNotificationSetting: () => ({ status: 200, body: { message: 'No flag' } }),
};

export const wrongBody: FrogCloud = {
  // @ts-expect-error -- the flags are booleans
  updateNotificationSetting: () => ({
    status: 200,
    body: { allow_marketing_email: 'yes', allow_billing_reminder: 'no' },
  }),
};

export const incompleteBody: FrogCloud = {
  // @ts-expect-error -- both flags are required
  updateNotificationSetting: () => ({ status: 200, body: { allow_marketing_email: true } }),
};

export const missingBody: FrogCloud = {
  // @ts-expect-error -- the answer has a body
  updateNotificationSetting: () => ({ status: 200 }),
};

export const unknownState: FrogCloud = {
  updateNotificationSetting: (_request, { state }) => {
    // @ts-expect-error -- the state has calls only
    state.sheep = 1;
    return { status: 200, body: SETTING };
  },
};

export const asynchronous: FrogCloud = {
  // @ts-expect-error -- a handler does not wait
  updateNotificationSetting: () => Promise.resolve({ status: 200, body: SETTING }),
};

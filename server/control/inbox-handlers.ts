import { sessionNamed } from './names.ts';
import { instant } from './views.ts';
import type { ControlHandlers } from './context.ts';

export const inboxHandlers = {
  listMessages: async ({ path, query }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    // An API that has not begun has sent nothing.
    const { inbox } = await session.bringUpToDate(real, []);
    const wanted = inbox.filter(({ to }) => to === (query.to ?? to));
    return {
      status: 200,
      body: { messages: wanted.map((one) => ({ ...one, at: instant(one.at) })) },
    };
  },
} satisfies Partial<ControlHandlers>;

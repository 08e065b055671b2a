import { curlText } from '../record/curl-text.ts';
import { recordingOf } from '../record/recording.ts';
import { testText } from '../record/test-text.ts';
import { harText } from './har.ts';
import { sessionNamed } from './names.ts';
import type { Session } from '../world/session.ts';
import type { ControlHandlers, LongReply } from './context.ts';

const TEXT = 'text/plain; charset=utf-8';

export const exportHandlers = {
  exportSession: async ({ path, query }, control): Promise<LongReply> => {
    const { sessions, contracts, isBundled, origin } = control;
    const session = await sessionNamed(sessions, path.session);
    // A copy: the journal goes on while this is sent.
    if (query.as === 'har')
      return { status: 200, text: harText([...session.journal.entries], commentOf(session)) };
    const recording = recordingOf(session, control);
    switch (query.as) {
      case 'arazzo': {
        const { arazzoText } = await import('../record/arazzo-text.ts');
        return typed('application/yaml', once(arazzoText(recording, contracts, origin)));
      }
      case 'curl':
        return typed(TEXT, curlText(recording));
      default:
        return typed(TEXT, testText(recording, isBundled));
    }
  },
} satisfies Partial<ControlHandlers>;

/** The comment of an archive, which has no place for what was done between requests. */
function commentOf({ name, scenario }: Session): string {
  return `The session ${name}, which began with the scenario ${scenario}. Commands of its clock, patches, snapshots and faults are not told; a test, Arazzo and the shell's lines tell them.`;
}

function typed(type: string, text: LongReply['text']): LongReply {
  return { status: 200, headers: { 'content-type': type }, text };
}

function* once(text: string): Generator<string, void> {
  yield text;
}

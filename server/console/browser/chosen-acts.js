// The acts of keys on the request that is chosen.
// @ts-check
import { copyText } from './clipboard.js';
import { curlOf } from './code.js';
import { control, sessionPath } from './control.js';
import { copiedNote, requestOf } from './copies.js';
import { words } from './words.js';

/**
 * @param {import('./place.js').Place} place
 * @param {{ rewound: () => void, choose: (entry: number) => void, tell: (text: string) => void }} page
 */
export function chosenActs({ session, entry }, { rewound, choose, tell }) {
  const path = `${sessionPath(session)}/journal/${entry}`;
  return {
    rewind: async () => {
      if (!confirm(`${words.rewind}: #${entry}?`)) return;
      await control('POST', `${sessionPath(session)}/rewind`, { entry });
      rewound();
    },
    again: async () => choose((await control('POST', `${path}/resend`)).number),
    copy: async () => {
      const found = await control('GET', path);
      const request = requestOf(found, session);
      await copyText(curlOf(request));
      tell(copiedNote(found, request));
    },
  };
}

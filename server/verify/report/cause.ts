import type { Finding } from '../finding.ts';

/** Checks of a server's way with HTTP, which is the same for all of its operations. */
const ACROSS = [
  ...['unauthenticated', 'wrong-credentials', 'unknown-id', 'unknown-path', 'wrong-method'],
  ...['allow', 'not-acceptable', 'wrong-media', 'unreadable-body', 'no-reply'],
];

/**
 * A text that is the same for findings that likely have one cause: they break the same shared part of the contract, or a
 * rule of HTTP in the same way at several operations.
 */
export function causeOf({ id, title, fault }: Finding): string {
  const { check, pointer, keyword, message } = fault;
  if (ACROSS.includes(check)) return check === 'no-reply' ? `${check} ${title}` : check;
  return pointer.startsWith('/components/') ? [check, pointer, keyword, message].join('\n') : id;
}

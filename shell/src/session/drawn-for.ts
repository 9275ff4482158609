import type { Session } from '@entame/sdk';

/**
 * For whom this page was drawn: the person themselves, or a resident for whom they act. The server refuses requests
 * of a page that another window has overtaken.
 */
export function drawnFor(session: Session): string {
  return (session.state === 'signed-in' && session.actedBy?.representationId) || 'none';
}

/**
 * Whose page this is: the account, and for whom it acts. A window that another account has overtaken must neither show
 * its page nor send what was typed into it. Named by what the page shows anyway; it never leaves the browser.
 */
export function ownerOf(session: Session): string {
  if (session.state === 'signed-out') return 'nobody';
  return JSON.stringify([session.kind, session.displayName, drawnFor(session)]);
}

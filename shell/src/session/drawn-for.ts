import type { Session } from '@entame/sdk';

/**
 * For whom this page was drawn: the person themselves, or a resident for whom they act. The server refuses requests
 * of a page that another window has overtaken.
 */
export function drawnFor(session: Session): string {
  return (session.state === 'signed-in' && session.actedBy?.representationId) || 'none';
}

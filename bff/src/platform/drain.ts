/** Stops a server without losing a request: those under way finish, new ones are refused. */
import type { Server } from 'node:http';

const patienceMs = 10_000;

/**
 * Closes the server. Kept-alive connections are told to go with their next reply; what is still open after ten
 * seconds is cut, so that a hanging client cannot keep the process alive.
 */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}

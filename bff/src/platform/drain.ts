/** Stops a server without losing a request: those under way finish, new ones are refused. */
import type { Server } from 'node:http';

const patienceMs = 10_000;
const sweepMs = 50;

/**
 * Closes the server. Kept-alive connections end with their last reply; what is still open after ten seconds is cut, so
 * that a hanging client cannot keep the process alive.
 */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection becomes idle when its last reply is out; Node would keep it for another five seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(sweep);
      resolve();
    });
  });
}

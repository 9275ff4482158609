/** What can be known to fail before anything is built: each fault is one line that says what to do. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { CannotStart } from './child.ts';

/** The value of a port variable, or its default. */
export function readPort(name: string, value: string | undefined, fallback: number): number {
  const port = value ? Number(value) : fallback;
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new CannotStart(
    `${name} is "${value}", which is no port number. Set it to a number from 1 to 65535.`,
  );
}

/** Throws when something listens there already, such as another `npm start`. */
export async function assertPortIsFree(variable: string, port: number, host: string): Promise<void> {
  const code = await tryPort(port, host);
  if (!code) return;
  if (code === 'EADDRINUSE') {
    throw new CannotStart(
      `Port ${port} is taken. Stop what uses it (perhaps another npm start), or set ${variable} to another port.`,
    );
  }
  if (code === 'EACCES') {
    throw new CannotStart(`Port ${port} may not be used by this user. Set ${variable} to one above 1023.`);
  }
  throw new CannotStart(
    `Cannot listen on ${host}:${port} (${code}). Set HOST to an address of this machine.`,
  );
}

/** A free port of this machine; it may be taken by somebody else before it is used. */
export function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Makes the folder when it is not there. */
export function assertWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(
      `Cannot write to the data directory ${dataDir} (${code}). Give DATA_DIR a folder that this user may write to.`,
    );
  }
}

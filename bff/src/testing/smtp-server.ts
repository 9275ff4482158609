/** A real SMTP server on this machine, which keeps what it was given. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the line, headers and all. */
  raw: string;
  /** The text, decoded. */
  body: string;
}

export interface TestSmtpServer extends AsyncDisposable {
  port: number;
  received: ReceivedMail[];
}

/** `rejected` is a recipient that it refuses for good. */
export async function startSmtpServer(
  options: SMTPServerOptions & { port?: number; host?: string; rejected?: string } = {},
): Promise<TestSmtpServer> {
  const { port = 0, host = '127.0.0.1', rejected, ...rest } = options;
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onRcptTo(address, _session, callback) {
      const isRejected = address.address === rejected;
      callback(isRejected ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        const encoded = raw.slice(raw.indexOf('\r\n\r\n') + 4);
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          body: Buffer.from(encoded, 'base64').toString('utf8'),
        });
        callback();
      });
    },
    ...rest,
  });
  // A client that turns away from its certificate is what a test wants to see.
  server.on('error', () => {});
  const { server: listener } = server;
  listener.listen(port, host);
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    received,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

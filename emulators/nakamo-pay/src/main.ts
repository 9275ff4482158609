import { readConfig } from './config.ts';
import { startSandbox } from './server.ts';

try {
  const sandbox = await startSandbox(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
  console.log(`Nakamo Pay sandbox ready at ${sandbox.origin} control ${sandbox.controlOrigin}`);
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}

function describeFailure(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken; stop the other program or set PORT and CONTROL_PORT of the なかもPay sandbox.`;
  if (code === 'EACCES') return `Port ${port} may not be opened; set PORT to a number above 1023.`;
  return message.replaceAll('\n', ' ');
}

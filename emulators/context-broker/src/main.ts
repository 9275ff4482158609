import { readConfig } from './config.ts';
import { startBroker } from './server.ts';

try {
  const broker = await startBroker(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void broker.close().then(() => process.exit(0)));
  }
  console.log(`Context broker emulator ready at ${broker.origin}`);
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}

function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const port = process.env.PORT ?? '1026';
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken; stop the other program or set PORT for the context broker emulator.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be opened; set PORT to a number above 1023.`;
  return message.replaceAll('\n', ' ');
}

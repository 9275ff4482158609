import { readConfig } from './config.ts';
import { startEmulator } from './server.ts';

try {
  const config = readConfig(process.env);
  const emulator = await startEmulator(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
  }
  console.log(`Digital ID emulator ready at ${emulator.origin}`);
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}

function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const port = process.env.PORT ?? '8081';
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken; stop the other program or set PORT for the digital ID emulator.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be opened; set PORT to a number above 1023.`;
  const { error_description } = error as { error_description?: string };
  return (error_description ?? message).replaceAll('\n', ' ');
}

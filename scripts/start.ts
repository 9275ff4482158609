/** npm start, once the packages are installed: see start.mjs. */
import { CannotStart } from './child.ts';
import { type Demo, startDemo } from './demo.ts';
import { readPort } from './preconditions.ts';

let isStopping = false;

try {
  const demo = begin(process.env);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(demo));
  await demo.ready;
  console.log(`Demo cards (PIN 1234) are at ${demo.cardAppOrigin} and ${demo.emulatorOrigin}.`);
  console.log(`Wallets of なかもPay are at ${demo.nakamoPayOrigin}.`);
  console.log('Ctrl-C stops everything.');
  console.log(`Portal ready at ${demo.origin}`);
  const how = await demo.ended;
  if (!isStopping) {
    await demo.stop();
    throw new CannotStart(`${how} Everything else was stopped. Start again with npm start.`);
  }
} catch (error) {
  if (!isStopping) {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exit(1);
  }
}

function begin(env: NodeJS.ProcessEnv): Demo {
  const port = readPort('PORT', env.PORT, 8080);
  return startDemo({
    port,
    emulatorPort: readPort('EMULATOR_PORT', env.EMULATOR_PORT, port + 1),
    cardAppPort: readPort('CARD_APP_PORT', env.CARD_APP_PORT, port + 2),
    brokerPort: readPort('BROKER_PORT', env.BROKER_PORT, port + 3),
    nakamoPayPort: readPort('NAKAMO_PAY_PORT', env.NAKAMO_PAY_PORT, port + 4),
    nakamoPayControlPort: readPort('NAKAMO_PAY_CONTROL_PORT', env.NAKAMO_PAY_CONTROL_PORT, port + 5),
    // Its cards let anybody in, so the neighbours see it only when somebody asks for that.
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || './data',
    env: { ...env, LOG_LEVEL: env.LOG_LEVEL || 'warn' },
    onLine: (line) => console.log(line),
  });
}

async function stop(demo: Demo): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  console.log('Stopping; requests under way may finish first.');
  await demo.stop();
  process.exit(0);
}

/** The demo as `npm start` and the browser journeys run it: the portal with a demo city, and the emulators beside it. */
import { join } from 'node:path';
import { CannotStart, type Child, startChild } from './child.ts';
import {
  demoCardApp,
  demoClients,
  demoDataPlatform,
  demoPointPartners,
  demoProviders,
  nakamoPayId,
  readDemoSecrets,
} from './demo-secrets.ts';
import { publicHalf } from './new-secrets.ts';
import { assertPortIsFree, assertWritable } from './preconditions.ts';

export interface DemoOptions {
  port: number;
  emulatorPort: number;
  cardAppPort: number;
  brokerPort: number;
  nakamoPayPort: number;
  /** Where the sandbox of なかもPay is told to misbehave. */
  nakamoPayControlPort: number;
  host: string;
  dataDir: string;
  /** What the portal inherits: DATABASE_URL and LOG_LEVEL for instance. */
  env: NodeJS.ProcessEnv;
  onLine(line: string): void;
}

export interface Demo {
  origin: string;
  emulatorOrigin: string;
  cardAppOrigin: string;
  brokerOrigin: string;
  nakamoPayOrigin: string;
  /** Where faults of the sandbox are ordered. */
  nakamoPayControl: string;
  /** Resolves when all processes are; rejects with `CannotStart` when one cannot be. */
  ready: Promise<void>;
  /** Resolves with what to say when a process ends by itself after that. */
  ended: Promise<string>;
  /** Lets requests under way finish, and resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export function startDemo(options: DemoOptions): Demo {
  const { port, emulatorPort, cardAppPort, brokerPort, nakamoPayPort, nakamoPayControlPort } = options;
  const { host, dataDir, env, onLine } = options;
  const origin = env.PUBLIC_ORIGIN || `http://localhost:${port}`;
  const emulatorOrigin = `http://localhost:${emulatorPort}`;
  const cardAppOrigin = `http://localhost:${cardAppPort}`;
  const brokerOrigin = `http://localhost:${brokerPort}`;
  const nakamoPayOrigin = `http://localhost:${nakamoPayPort}`;
  const children: Child[] = [];
  const ended = Promise.withResolvers<string>();
  let isStopping = false;

  const nakamoPayControl = `http://localhost:${nakamoPayControlPort}`;
  const origins = { origin, emulatorOrigin, cardAppOrigin, brokerOrigin, nakamoPayOrigin, nakamoPayControl };
  return { ...origins, ready: start(), ended: ended.promise, stop };

  async function start(): Promise<void> {
    await assertPortIsFree('PORT', port, host);
    await assertPortIsFree('EMULATOR_PORT', emulatorPort, '127.0.0.1');
    await assertPortIsFree('CARD_APP_PORT', cardAppPort, '127.0.0.1');
    await assertPortIsFree('BROKER_PORT', brokerPort, '127.0.0.1');
    await assertPortIsFree('NAKAMO_PAY_PORT', nakamoPayPort, '127.0.0.1');
    await assertPortIsFree('NAKAMO_PAY_CONTROL_PORT', nakamoPayControlPort, '127.0.0.1');
    assertWritable(dataDir);
    const { portal: secrets, nakamoPayKey } = readDemoSecrets(dataDir);
    const emulator = run('digital-id', ['emulators/digital-id/src/main.ts'], /^Digital ID emulator ready/, {
      PATH: env.PATH,
      EMULATOR_SEED_FILE: env.EMULATOR_SEED_FILE,
      EMULATOR_CLIENTS: JSON.stringify(demoClients(origin, env.CITY, secrets)),
      PORT: String(emulatorPort),
    });
    const cardApp = run('card-app', ['emulators/fpos-app/src/main.ts'], /^Card app emulator ready/, {
      PATH: env.PATH,
      EMULATOR_PORTALS: origin,
      PORT: String(cardAppPort),
    });
    const broker = run(
      'context-broker',
      ['emulators/context-broker/src/main.ts'],
      /^Context broker emulator ready/,
      { PATH: env.PATH, PORT: String(brokerPort) },
    );
    const nakamoPay = run('nakamo-pay', ['emulators/nakamo-pay/src/main.ts'], /^Nakamo Pay sandbox ready/, {
      PATH: env.PATH,
      PORT: String(nakamoPayPort),
      CONTROL_PORT: String(nakamoPayControlPort),
      DATA_FILE: join(dataDir, 'nakamo-pay.sqlite'),
      PORTAL_ORIGIN: origin,
      PORTAL_JWKS: JSON.stringify({ keys: [publicHalf(secrets.POINT_PARTNERS_KEY)] }),
      PARTNER_ID: nakamoPayId,
      PARTNER_KEY: nakamoPayKey,
    });
    const build = await run('build', ['scripts/build.ts'], undefined, env).ended;
    if (!build.isSuccess) throw new CannotStart('The micro-frontends do not build; the reason is above.');
    await cardApp.ready;
    const portal = run('portal', ['bff/src/main.ts', '--demo'], /^Portal ready/, {
      ...env,
      ...secrets,
      NODE_ENV: 'development',
      PORT: String(port),
      HOST: host,
      PUBLIC_ORIGIN: origin,
      DATA_DIR: dataDir,
      IDENTITY_PROVIDERS: JSON.stringify(demoProviders(emulatorOrigin)),
      FPOS_APP: JSON.stringify(await demoCardApp(cardAppOrigin)),
      DATA_PLATFORM: JSON.stringify(demoDataPlatform(brokerOrigin, secrets)),
      POINT_PARTNERS: JSON.stringify(demoPointPartners(nakamoPayOrigin, nakamoPayKey)),
    });
    await Promise.all([emulator.ready, broker.ready, nakamoPay.ready, portal.ready]);
  }

  function run(name: string, args: string[], readyLine: RegExp | undefined, childEnv: NodeJS.ProcessEnv) {
    if (isStopping) throw new CannotStart('Stopped while starting.');
    const child = startChild({
      name,
      args,
      env: childEnv,
      onLine: (line) => onLine(readyLine ? `[${name}] ${line}` : line),
      ...(readyLine && { readyLine }),
    });
    children.push(child);
    if (readyLine) void child.ended.then(({ how }) => ended.resolve(`${name} ended by itself (${how}).`));
    return child;
  }

  async function stop(): Promise<void> {
    isStopping = true;
    // The portal first: what it is doing may still need the emulator.
    for (const child of children.splice(0).reverse()) await child.stop();
  }
}

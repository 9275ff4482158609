export type BrokerConfig = {
  port: number;
  /** Requests without this bearer token are refused; undefined lets everybody in. */
  token: string | undefined;
};

/** Reads the environment; throws an Error whose one-line message says what to mend. */
export function readConfig(env: NodeJS.ProcessEnv): BrokerConfig {
  if (env.NODE_ENV === 'production') {
    throw new Error(
      'The context broker emulator is for development and tests; it refuses NODE_ENV=production.',
    );
  }
  return { port: readPort(env.PORT), token: env.BROKER_TOKEN || undefined };
}

function readPort(text = '1026'): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`);
  }
  return Number(text);
}

/** Thousands of steps of chance against a plain model, with processes that die between any two statements. */
import { expect, it } from 'vitest';
import { engine } from '#platform/db/engine.ts';
import { openTestStore } from '#platform/db/testing.ts';
import { describeFailure, simulate } from '../../../testing/ledger-simulation/simulation.ts';

/** A round trip for each statement makes PostgreSQL slow; what it does differently shows sooner. */
const steps = engine === 'sqlite' ? 10_000 : 1_000;

it(`agrees with the model over ${steps} steps`, async () => {
  const failure = await simulate({ seed: 20261125, steps, openStore: openTestStore });
  expect(failure && describeFailure(failure)).toBeUndefined();
}, 120_000);

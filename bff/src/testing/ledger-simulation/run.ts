/** Runs a history against the real ledger on a real database and against the model, and compares them step by step. */
import { handleOf } from '#platform/db/handle.ts';
import type { Store, Tx } from '#platform/db/store.ts';
import { Problem } from '#platform/problem.ts';
import { findAccountOfResident, findCityAccount, findLots } from '#services/points/ledger/accounts.store.ts';
import { breakageAccount, expirePoints } from '#services/points/ledger/expiry.ts';
import { findTransferBySource } from '#services/points/ledger/journal.store.ts';
import { createLedger, type Ledger } from '#services/points/ledger/ledger.ts';
import { never } from '#services/points/ledger/lots.rules.ts';
import { verifyLedger } from '#services/points/ledger/verify.ts';
import { type Command, residents } from './commands.ts';
import { expiryOf, Model, type Outcome } from './model.ts';

const start = Temporal.Instant.from('2026-11-22T15:00:00Z');
const key = new Uint8Array(32).fill(7);
const cause = { kind: 'correction', description: '試験' } as const;
const firstCheck = 500;
const writesAtOnce = 8;

class ProcessDied extends Error {}

export interface Disagreement {
  step: number;
  what: string;
}

/** Undefined when ledger and model agree to the end. The store must be empty. */
export async function runHistory(
  store: Store,
  history: readonly Command[],
): Promise<Disagreement | undefined> {
  const model = new Model();
  const clock = { now: () => start.add({ minutes: model.now }) };
  const ledger = createLedger({ clock, key });
  const world: World = { store, ledger, model, accounts: await openAccounts(store, ledger) };
  let nextCheck = firstCheck;
  let done = 0;
  for (const group of groupsOf(resolve(history), store.engine === 'sqlite' ? writesAtOnce : 1)) {
    done += group.length;
    const isCheck = done >= nextCheck || done === history.length;
    // Reading the whole journal again at every so many steps would take longer and longer.
    if (isCheck) nextCheck = done * 2;
    const difference =
      (await takeSteps(world, group)) ?? (await compare(world, isCheck ? undefined : group, group.at(-1)));
    if (difference) return difference;
  }
  const what = await compareBooks(world);
  return what === undefined ? undefined : { step: history.at(-1)?.step ?? 0, what };
}

/** `again` becomes the command that it repeats; only what has a name can be told again. */
function resolve(history: readonly Command[]): Command[] {
  const steps = new Map(history.map((command) => [command.step, command]));
  return history.flatMap((told) => {
    if (told.do !== 'again') return [told];
    const earlier = steps.get(told.earlier);
    if (!earlier || earlier.do === 'again' || !isWrite(earlier)) return [];
    const { diesAt: _, ...command } = earlier;
    return [told.diesAt === undefined ? command : { ...command, diesAt: told.diesAt }];
  });
}

const isWrite = ({ do: kind }: Command) => kind !== 'wait' && kind !== 'expire';

/** Writes that are told at once share a commit on SQLite, in their order; what changes the time stands alone. */
function* groupsOf(commands: readonly Command[], size: number): Generator<Command[]> {
  let group: Command[] = [];
  for (const command of commands) {
    if (isWrite(command) && group.length < size) {
      group.push(command);
      continue;
    }
    if (group.length > 0) yield group;
    group = isWrite(command) ? [command] : [];
    if (!isWrite(command)) yield [command];
  }
  if (group.length > 0) yield group;
}

interface World {
  store: Store;
  ledger: Ledger;
  model: Model;
  accounts: { issuance: string; partner: string; residents: string[] };
}

const nameOf = (resident: number) => `resident-${resident}`;
const sourceOf = (step: number) => `step:${step}`;

function openAccounts(store: Store, ledger: Ledger): Promise<World['accounts']> {
  return store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'partner', name: 'P' });
    await ledger.ensureCityAccount(tx, breakageAccount);
    const opened = [];
    for (let n = 0; n < residents; n++) opened.push((await ledger.ensureResidentAccount(tx, nameOf(n))).id);
    return { issuance: issuance.id, partner: partner.id, residents: opened };
  });
}

/** What the ledger answered is what the model answers; a process that died changed nothing. */
async function takeSteps(world: World, group: readonly Command[]): Promise<Disagreement | undefined> {
  const { store, model, ledger } = world;
  const [first] = group;
  if (first?.do === 'expire')
    await expirePoints({ platform: { store, announce: async () => {} }, ledger }, timeOf(model));
  if (first && !isWrite(first)) return void model.apply(first);
  const answers = await Promise.all(
    group.map((command) =>
      store
        .write(async (tx) => {
          if (command.diesAt !== undefined) dieAtStatement(tx, command.diesAt);
          return act(world, tx, command);
        })
        .catch(outcomeOf),
    ),
  );
  for (const [n, command] of group.entries()) {
    const answered = answers[n];
    const expected = answered === 'died' ? 'died' : model.apply(command);
    if (answered !== expected)
      return { step: command.step, what: `answered ${answered} where ${expected} is right` };
  }
  return undefined;
}

function outcomeOf(fault: unknown): Outcome {
  if (fault instanceof ProcessDied) return 'died';
  if (fault instanceof Problem) return fault.slug;
  if (fault instanceof RangeError) return 'RangeError';
  throw fault;
}

async function act({ ledger, model, accounts }: World, tx: Tx, command: Command): Promise<Outcome> {
  const sourceId = sourceOf(command.step);
  const account = (resident: number) => accounts.residents[resident] ?? '';
  switch (command.do) {
    case 'grant': {
      const expires = expiryOf(command.lot, model.now);
      const expiresAt = Number.isFinite(expires) ? start.add({ minutes: expires }) : null;
      const movement = { from: accounts.issuance, to: account(command.resident), points: command.points };
      await ledger.transfer(tx, { sourceId, cause, ...movement, expiresAt });
      return 'done';
    }
    case 'spend': {
      const movement = { from: account(command.resident), to: accounts.partner, points: command.points };
      await ledger.transfer(tx, { sourceId, cause, ...movement });
      return 'done';
    }
    case 'move': {
      const movement = { from: account(command.resident), to: account(command.to), points: command.points };
      await ledger.transfer(tx, { sourceId, cause, ...movement });
      return 'done';
    }
    case 'hold': {
      const { points, minutes } = command;
      const expiresAt = minutes === null ? null : start.add({ minutes: model.now + minutes });
      await ledger.hold(tx, { sourceId, cause, accountId: account(command.resident), points, expiresAt });
      return 'done';
    }
    case 'post': {
      const hold = await findTransferBySource(tx, sourceOf(command.hold));
      if (!hold) return 'nothing';
      const points = command.points === null ? {} : { points: command.points };
      await ledger.postHold(tx, { holdId: hold.id, to: accounts.partner, ...points, cause });
      return 'done';
    }
    case 'void': {
      const hold = await findTransferBySource(tx, sourceOf(command.hold));
      if (!hold) return 'nothing';
      await ledger.voidHold(tx, { holdId: hold.id, cause });
      return 'done';
    }
    case 'refund': {
      const spend = await findTransferBySource(tx, sourceOf(command.spend));
      if (!spend) return 'nothing';
      await ledger.refund(tx, { sourceId, transferId: spend.id, points: command.points, cause });
      return 'done';
    }
    default:
      throw new Error(`${command.do} is no write.`);
  }
}

/** Every statement of a write passes its gate, so that is where a process can be made to die between two of them. */
function dieAtStatement(tx: Tx, statement: number): void {
  const { gate } = handleOf(tx);
  if (!gate) throw new Error('A write has a gate.');
  const check = gate.check.bind(gate);
  let left = statement;
  gate.check = () => {
    if (left-- <= 0) throw new ProcessDied();
    check();
  };
}

const timeOf = (model: Model) => start.add({ minutes: model.now });

/** The lots of whom the commands were about; without commands, of everybody, and all that the database says. */
async function compare(
  world: World,
  group: readonly Command[] | undefined,
  last: Command | undefined,
): Promise<Disagreement | undefined> {
  const what = (await compareResidents(world, group)) ?? (group ? undefined : await compareBooks(world));
  return what === undefined ? undefined : { step: last?.step ?? 0, what };
}

async function compareResidents(
  { store, model, accounts }: World,
  group: readonly Command[] | undefined,
): Promise<string | undefined> {
  const subjects = new Set(group?.flatMap((command) => model.subjectsOf(command)));
  const concerned = group ? subjects : accounts.residents.keys();
  for (const resident of concerned) {
    const expected = model
      .lotsOf(resident)
      .map(({ expires, remaining, held }) => `${expires}: ${remaining} (${held} held)`);
    const lots = await findLots(store.read, accounts.residents[resident] ?? '');
    const found = lots.map(({ expiresAt, remaining, held }) => {
      const expires = expiresAt.equals(never)
        ? Number.POSITIVE_INFINITY
        : (expiresAt.epochMilliseconds - start.epochMilliseconds) / 60_000;
      return `${expires}: ${remaining} (${held} held)`;
    });
    if (found.join() !== expected.join())
      return `resident ${resident} has ${found.join() || 'nothing'} where ${expected.join() || 'nothing'} is right`;
  }
  return undefined;
}

async function compareBooks({ store, model }: World): Promise<string | undefined> {
  const { fault } = await verifyLedger(store, key);
  if (fault) return `the ledger is not whole: ${JSON.stringify(fault)}`;
  for (const [code, expected] of [
    ['partner', model.partner],
    [breakageAccount.code, model.breakage],
  ] as const) {
    const account = await findCityAccount(store.read, code);
    if (account?.posted !== expected) return `${code} has ${account?.posted} where ${expected} is right`;
  }
  for (let n = 0; n < residents; n++) {
    const account = await findAccountOfResident(store.read, nameOf(n));
    const lots = model.lotsOf(n);
    const posted = lots.reduce((sum, { remaining }) => sum + remaining, 0);
    if (account?.posted !== posted) return `resident ${n} has ${account?.posted} where ${posted} is right`;
  }
  return undefined;
}

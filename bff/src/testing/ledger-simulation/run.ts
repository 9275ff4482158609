/** Runs a history against the real ledger on a real database and against the model, and compares them step by step. */
import type { Store, Tx } from '#platform/db/store.ts';
import { Problem } from '#platform/problem.ts';
import { expirePoints } from '#services/points/ledger/expiry.ts';
import { findTransferBySource } from '#services/points/ledger/journal.store.ts';
import { type Command, type CommandOf, isLedgerCommand, type LedgerAction, residents } from './commands.ts';
import { compareBooks, compareResidents } from './compare.ts';
import { dieAtStatement, ProcessDied } from './death.ts';
import { isExchangeAction } from './exchange-commands.ts';
import { settleExchanges, takeExchangeStep } from './exchanges.ts';
import { expiryOf, type Outcome } from './model.ts';
import { type Disagreement, openWorld, start, timeOf, type World } from './world.ts';

type LedgerCommand = CommandOf<LedgerAction>;
/** Writes that are told at once, or one command that stands alone. */
type Turn = LedgerCommand[] | Exclude<Command, LedgerCommand>;

const cause = { kind: 'correction', description: '試験' } as const;
const firstCheck = 500;
const writesAtOnce = 8;
const everybody = [...Array(residents).keys()];

/** Undefined when ledger and model agree to the end. The store must be empty. */
export async function runHistory(
  store: Store,
  history: readonly Command[],
): Promise<Disagreement | undefined> {
  const world = await openWorld(store);
  let nextCheck = firstCheck;
  let done = 0;
  for (const turn of turnsOf(resolve(history), store.engine === 'sqlite' ? writesAtOnce : 1)) {
    const step = (Array.isArray(turn) ? turn.at(-1) : turn)?.step ?? 0;
    done += Array.isArray(turn) ? turn.length : 1;
    const isCheck = done >= nextCheck;
    // Reading the whole journal again at every so many steps would take longer and longer.
    if (isCheck) nextCheck = done * 2;
    const found = await findDisagreement(step, async () => {
      const took = await takeTurn(world, turn);
      if (!(took instanceof Set)) return took;
      return (await compareResidents(world, took)) ?? (isCheck ? await compareAll(world) : undefined);
    });
    if (found) return found;
  }
  return findDisagreement(
    history.at(-1)?.step ?? 0,
    async () => (await compareAll(world)) ?? (await settleExchanges(world)) ?? (await compareAll(world)),
  );
}

/** What nobody expected to be thrown is a disagreement as well. */
async function findDisagreement(
  step: number,
  look: () => Promise<string | Disagreement | undefined>,
): Promise<Disagreement | undefined> {
  const what = await look().catch((fault: unknown) => `${fault}`);
  return typeof what === 'string' ? { step, what } : what;
}

const compareAll = async (world: World) =>
  (await compareResidents(world, everybody)) ?? (await compareBooks(world));

/** `again` becomes the command that it repeats; only what has a name can be told again. */
function resolve(history: readonly Command[]): Command[] {
  const steps = new Map(history.map((command) => [command.step, command]));
  return history.flatMap((told) => {
    if (told.do !== 'again') return [told];
    const earlier = steps.get(told.earlier);
    if (!earlier || !isLedgerCommand(earlier)) return [];
    const { diesAt: _, ...command } = earlier;
    return [told.diesAt === undefined ? command : { ...command, diesAt: told.diesAt }];
  });
}

/** Writes that are told at once share a commit on SQLite, in their order. */
function* turnsOf(commands: readonly Command[], size: number): Generator<Turn> {
  let group: LedgerCommand[] = [];
  for (const command of commands) {
    const isMember = isLedgerCommand(command);
    if (group.length > 0 && (!isMember || group.length === size)) {
      yield group;
      group = [];
    }
    if (isMember) group.push(command);
    else yield command;
  }
  if (group.length > 0) yield group;
}

const sourceOf = (step: number) => `step:${step}`;

/** The residents whose points may have changed, or what is wrong. */
async function takeTurn(world: World, turn: Turn): Promise<Set<number> | Disagreement> {
  const { store, model, ledger } = world;
  if (Array.isArray(turn)) return writeAtOnce(world, turn);
  if (isExchangeAction(turn)) {
    const took = await takeExchangeStep(world, turn);
    return typeof took === 'string' ? { step: turn.step, what: took } : took;
  }
  if (turn.do === 'wait') model.now += turn.minutes;
  if (turn.do !== 'expire') return new Set();
  await expirePoints({ platform: { store, announce: async () => {} }, ledger }, timeOf(model));
  model.expire();
  return new Set(everybody);
}

/** What the ledger answered is what the model answers; a process that died changed nothing. */
async function writeAtOnce(
  world: World,
  group: readonly LedgerCommand[],
): Promise<Set<number> | Disagreement> {
  const { store, model } = world;
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
  return new Set(group.flatMap((command) => model.subjectsOf(command)));
}

function outcomeOf(fault: unknown): Outcome {
  if (fault instanceof ProcessDied) return 'died';
  if (fault instanceof Problem) return fault.slug;
  if (fault instanceof RangeError) return 'RangeError';
  throw fault;
}

async function act({ ledger, model, accounts }: World, tx: Tx, command: LedgerCommand): Promise<Outcome> {
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
  }
}

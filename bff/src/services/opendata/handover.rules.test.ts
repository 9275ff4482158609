import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginHandover,
  endHandover,
  endRemoval,
  type Handover,
  type Holding,
  type Use,
} from './handover.rules.ts';

const of = (...kinds: string[]): Holding => ({ residentId: 'hanako', kinds });
const told = (uses: Use[]) =>
  uses.map(({ residentId, kinds, outcome }) => `${residentId} ${outcome} ${kinds}`);
type Outcome = 'received' | 'sent' | 'unsent' | 'lost';

/** Sends again and again; `lost` is a process that ended before it knew the outcome. */
function run(...attempts: [Holding, Outcome][]) {
  let handover: Handover | null = null;
  const uses: Use[] = [];
  for (const [sending, outcome] of attempts) {
    const began = beginHandover(handover, sending);
    handover = began.handover;
    uses.push(...began.uses);
    if (outcome === 'lost') continue;
    const ended = endHandover(handover, outcome);
    handover = ended.handover;
    uses.push(...ended.uses);
  }
  return { handover, uses };
}

describe('what is told of deliveries', () => {
  test.each<[string, [Holding, Outcome][], string[]]>([
    ['what arrived', [[of('name'), 'received']], ['hanako received name']],
    [
      'every time that it arrived',
      [
        [of('name'), 'received'],
        [of('name'), 'received'],
      ],
      ['hanako received name', 'hanako received name'],
    ],
    ['what may have arrived', [[of('name'), 'sent']], ['hanako sent name']],
    [
      'what may have arrived once, however often it is tried; then that it arrived',
      [
        [of('name'), 'sent'],
        [of('name'), 'sent'],
        [of('name'), 'received'],
      ],
      ['hanako sent name', 'hanako received name'],
    ],
    [
      'what may have arrived though it was there before',
      [
        [of('name'), 'received'],
        [of('name'), 'sent'],
      ],
      ['hanako received name', 'hanako sent name'],
    ],
    [
      'a further kind that may have arrived',
      [
        [of('name'), 'sent'],
        [of('name', 'address'), 'sent'],
      ],
      ['hanako sent name', 'hanako sent name,address'],
    ],
    ['nothing when nothing has left', [[of('name'), 'unsent']], []],
    [
      'what was sent by a process that did not live to see the outcome',
      [
        [of('name'), 'lost'],
        [of('name'), 'unsent'],
      ],
      ['hanako sent name'],
    ],
    [
      'a kind that was replaced away',
      [
        [of('name', 'address'), 'received'],
        [of('name'), 'received'],
      ],
      ['hanako received name,address', 'hanako removed address', 'hanako received name'],
    ],
    [
      'to each of two accounts under one identifier what is theirs',
      [
        [of('name'), 'received'],
        [{ residentId: 'taro', kinds: ['name'] }, 'received'],
      ],
      ['hanako received name', 'hanako removed name', 'taro received name'],
    ],
  ])('%s', (_, attempts, expected) => {
    expect(told(run(...attempts).uses)).toEqual(expected);
  });
});

describe('what is told of a removal', () => {
  test.each<[string, [Holding, Outcome][], string[]]>([
    ['of what was there', [[of('name'), 'received']], ['hanako removed name']],
    ['of what may have been there', [[of('name'), 'sent']], ['hanako removed name']],
    ['of what nobody knows about', [[of('name'), 'lost']], ['hanako sent name', 'hanako removed name']],
    ['of nothing', [[of('name'), 'unsent']], []],
  ])('%s', (_, attempts, expected) => {
    expect(told(endRemoval(run(...attempts).handover))).toEqual(expected);
  });
  test('where there never was anything', () => expect(endRemoval(null)).toEqual([]));
});

test('whatever happens, what may be there was told, and the removal tells all of it', () => {
  const kinds = fc.uniqueArray(fc.constantFrom('name', 'address', 'birth-date'), { minLength: 1 });
  const outcome = fc.constantFrom<Outcome>('received', 'sent', 'unsent', 'lost');
  const attempts = fc.array(
    fc.tuple(
      kinds.map((list) => of(...list)),
      outcome,
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(attempts, (list) => {
      const { handover, uses } = run(...list);
      const all = [...uses, ...endRemoval(handover)];
      const left = new Set(list.filter(([, how]) => how !== 'unsent').flatMap(([{ kinds }]) => kinds));
      const open = new Set<string>();
      const said = new Set<string>();
      for (const { kinds, outcome } of all)
        for (const kind of kinds) {
          said.add(kind);
          if (outcome === 'removed') open.delete(kind);
          else open.add(kind);
        }
      expect(said).toEqual(left);
      expect([...open]).toEqual([]);
    }),
  );
});

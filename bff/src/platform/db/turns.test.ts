import { expect, it } from 'vitest';
import { WriteConflict } from './errors.ts';
import { Turns } from './turns.ts';

it('lets writes run side by side, one alone after those before it, and later ones after that', async () => {
  const turns = new Turns(60_000);
  const started: string[] = [];
  const take = async (name: string, alone = false) => {
    const end = await turns.take({ alone });
    started.push(name);
    return end;
  };
  const [first, second] = await Promise.all([take('first'), take('second')]);
  const alone = take('alone', true);
  const later = [take('third'), take('fourth')];
  first();
  await Promise.resolve();
  expect(started).toEqual(['first', 'second']);
  second();
  const endAlone = await alone;
  expect(started).toEqual(['first', 'second', 'alone']);
  endAlone();
  for (const end of await Promise.all(later)) end();
  expect(started).toEqual(['first', 'second', 'alone', 'third', 'fourth']);
  (await take('after all', true))();
});

it('refuses who has waited too long, and lets those behind go on', async () => {
  const turns = new Turns(20);
  const end = await turns.take({ alone: false });
  const [alone, behind] = [turns.take({ alone: true }), turns.take({ alone: false })];
  await expect(alone).rejects.toThrow(WriteConflict);
  (await behind)();
  end();
  (await turns.take({ alone: true }))();
});

import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets writes run side by side, one alone after those before it, and later ones after that', async () => {
  const turns = new Turns();
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

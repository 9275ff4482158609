import { expect, test, vi } from 'vitest';
import { createStepUp, type StepUpPortal } from './step-up.ts';

const askInDialog = vi.hoisted(() => vi.fn());
vi.mock('./step-up-dialog.ts', () => ({ askInDialog }));

const need = { level: 'aal3', withinSeconds: 600 } as const;
const portal = () => ({}) as StepUpPortal;

test('several requests wait for one dialog, and all hear how it ended', async () => {
  const answer = Promise.withResolvers<boolean>();
  askInDialog.mockReturnValue(answer.promise);
  const { confirm } = createStepUp(portal);
  const waiting = Promise.all([
    confirm(need),
    confirm(need),
    confirm({ level: 'aal2', withinSeconds: null }),
  ]);
  answer.resolve(true);
  expect(await waiting).toEqual([true, true, true]);
  expect(askInDialog).toHaveBeenCalledOnce();
});

test('asks anew after somebody declined', async () => {
  askInDialog.mockReset().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  const { confirm } = createStepUp(portal);
  expect([await confirm(need), await confirm(need)]).toEqual([false, true]);
});

import { isProblem } from '@entame/sdk';
import { Trouble, useHost, useTexts } from '@entame/sdk/react';
import { factorLocales } from '../locales/second-factor/index.ts';

/** What went wrong; and when it was that the second factor was shown too long ago, the way to show it again. */
export function StepUpTrouble({ error }: { error: unknown }) {
  const { stepUp } = useHost();
  const t = useTexts(factorLocales);
  return (
    <Trouble error={error}>
      {isProblem(error, 'step-up-required') && (
        <button
          className="ui-button"
          type="button"
          // Whoever declines stays on this page.
          onClick={() => void stepUp().catch(() => undefined)}
        >
          {t('step-up')}
        </button>
      )}
    </Trouble>
  );
}

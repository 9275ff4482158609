import { HelpDeskPhone, Icon, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { ja } from '../locales/ja.ts';

type ProblemKey = Extract<keyof typeof ja, `link-problem.${string}`>;
type KnownProblem = ProblemKey extends `link-problem.${infer Slug}` ? Slug : never;

const isKnown = (slug: string): slug is KnownProblem => `link-problem.${slug}` in ja;
/** Not a fault: nothing is wrong, or the person wanted it so. */
const harmless: readonly string[] = ['identity-already-linked', 'sign-in-cancelled', 'step-up-required'];

/** How the linking ended from which the person comes back. */
export function LinkResult({ linkedName, problem }: { linkedName?: string; problem: string | null }) {
  const t = useTexts(locales);
  if (linkedName !== undefined)
    return (
      <div className="ui-notice" data-tone="success" role="status">
        <Icon name="check" />
        <p className="ui-notice__title">{t('link.linked', { name: linkedName })}</p>
        <p>{t('link.linked-text')}</p>
      </div>
    );
  if (problem === null) return null;
  const isHarmless = harmless.includes(problem);
  const known = isKnown(problem) ? problem : 'other';
  return (
    <div className="ui-notice" data-tone={isHarmless ? 'info' : 'error'} role="alert">
      <Icon name={isHarmless ? 'info' : 'alert'} />
      <p className="ui-notice__title">{t(`link-problem.${known}`)}</p>
      <p>{t(`link-next.${known}`)}</p>
      {!isHarmless && (
        <div className="ui-notice__next">
          <HelpDeskPhone />
        </div>
      )}
    </div>
  );
}

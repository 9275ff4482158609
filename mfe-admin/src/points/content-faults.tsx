import { isProblem } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { pointsLocales } from '../locales/points/index.ts';

/** What contradicts what in a rule, in the server's words. */
export function ContentFaults({ error }: { error: unknown }) {
  const t = useTexts(pointsLocales);
  const faults = isProblem(error) ? (error.errors ?? []) : [];
  if (faults.length === 0) return null;
  return (
    <ul aria-label={t('form.faults')}>
      {faults.map(({ pointer, message }) => (
        <li key={pointer + message}>{message}</li>
      ))}
    </ul>
  );
}

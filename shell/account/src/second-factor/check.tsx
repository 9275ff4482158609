import type { staff } from '@entame/sdk';
import { BusyButton, Icon, Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { factorLocales } from '../locales/second-factor/index.ts';
import { answerWithPasskey, hasWebAuthn, isDeclined } from '../webauthn.ts';
import { CodeForm } from './code-form.tsx';

export type Factors = staff.operations['getMySecondFactor']['responses'][200]['content']['application/json'];

/** Showing the second factor, by whichever way is set up; the device first, because it is the easiest. */
export function Check({ factors, onRight }: { factors: Factors; onRight(): unknown }) {
  const t = useTexts(factorLocales);
  const byDevice = factors.passkeyCount > 0 && hasWebAuthn();
  const hasApp = factors.enrolledAt !== null;
  const mayTypeCode = hasApp || factors.recoveryCodesLeft > 0;
  if (factors.lockedUntil !== null) return <Locked until={factors.lockedUntil} />;
  return (
    <div className="ui-stack">
      {byDevice && <DeviceCheck onRight={onRight} />}
      {mayTypeCode && (
        <section className="ui-card ui-stack">
          <h2 className="ui-card__title">{t(hasApp ? 'app-title' : 'recovery')}</h2>
          <CodeForm
            path="/me/second-factor/verify"
            label={t(hasApp ? 'code' : 'recovery')}
            hint={t(hasApp ? 'code-hint-recovery' : 'recovery-hint')}
            isSecond={byDevice}
            isTitled
            onRight={onRight}
          />
        </section>
      )}
      <p>{t('lost')}</p>
    </div>
  );
}

function Locked({ until }: { until: string }) {
  const { format } = useHost();
  const t = useTexts(factorLocales);
  return (
    <div className="ui-notice" data-tone="warning" role="alert">
      <Icon name="alert" />
      <p className="ui-notice__title">{t('locked-title')}</p>
      <p>{t('locked-text', { at: format.dateTime(until) })}</p>
    </div>
  );
}

function DeviceCheck({ onRight }: { onRight(): unknown }) {
  const { clients } = useHost();
  const t = useTexts(factorLocales);
  const check = useMutation({
    mutationFn: async () => {
      const begun = await clients.staff.POST('/me/second-factor/passkeys/verify');
      if (!begun.data) throw begun.error;
      const body = await answerWithPasskey(begun.data);
      const finished = await clients.staff.POST('/me/second-factor/passkeys/verify/finish', { body });
      if (finished.error) throw finished.error;
    },
    onSuccess: () => onRight(),
  });
  return (
    <section className="ui-card ui-stack">
      <h2 className="ui-card__title">{t('device-title')}</h2>
      <p>{t('check-about')}</p>
      <BusyButton
        className="ui-button--large ui-button--block"
        busy={check.isPending}
        onPress={() => check.mutate()}
      >
        {t(check.isPending ? 'checking' : 'check')}
      </BusyButton>
      {check.isError &&
        (isDeclined(check.error) ? (
          <p role="alert">{t('check-declined')}</p>
        ) : (
          <Trouble error={check.error} />
        ))}
    </section>
  );
}

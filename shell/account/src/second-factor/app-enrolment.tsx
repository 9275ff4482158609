import { BusyButton, useService, useTexts } from '@entame/sdk/react';
import { QrCode } from '../components/qr-code.tsx';
import { factorLocales } from '../locales/second-factor/index.ts';
import { CodeForm } from './code-form.tsx';
import { StepUpTrouble } from './step-up-trouble.tsx';

/** Three steps: the app, its QR code, a code of it. */
export function AppEnrolment({ onDone }: { onDone(): unknown }) {
  const t = useTexts(factorLocales);
  const begin = useService('staff').useMutation('post', '/me/second-factor/enrolment');
  return (
    <section className="ui-page__section">
      <h2>{t('app-begin-title')}</h2>
      <ol className="ui-stack">
        <li>
          <p>{t('app-begin-1')}</p>
        </li>
        <li className="ui-stack">
          <p>{t('app-begin-2')}</p>
          {begin.isError && <StepUpTrouble error={begin.error} />}
          {begin.data ? (
            <div className="ui-qr">
              <div className="ui-qr__frame">
                <QrCode text={begin.data.uri} label={t('app-qr')} />
              </div>
              <p>{t('app-secret')}</p>
              <code>{begin.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </div>
          ) : (
            <div>
              <BusyButton busy={begin.isPending} onPress={() => begin.mutate({})}>
                {t('app-begin')}
              </BusyButton>
            </div>
          )}
        </li>
        {begin.data && (
          <li className="ui-stack">
            <p>{t('app-begin-3')}</p>
            <CodeForm
              path="/me/second-factor/enrolment/confirm"
              label={t('code')}
              hint={t('code-hint')}
              onRight={onDone}
            />
          </li>
        )}
      </ol>
    </section>
  );
}

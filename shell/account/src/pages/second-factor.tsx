import { isProblem } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useLocation,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { CodeForm } from '../components/code-form.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { locales } from '../locales/index.ts';

/** Showing, setting up and renewing the second factor; also where a session with one factor arrives. */
export function SecondFactorPage() {
  const { session } = useHost();
  const t = useTexts(locales);
  const state = useService('staff').useQuery('get', '/me/second-factor');
  const [codes, setCodes] = useState<string[]>();
  const [isReplacing, setReplacing] = useState(false);
  const isMissing = session.assurance === 'aal1';
  const goOn = useReturn();
  return (
    <PageFrame title={t('factor.title')} lead={t('factor.lead')} narrow>
      {state.isPending && <Loading lines={5} />}
      {state.isError && <QueryTrouble query={state} />}
      {codes ? (
        <RecoveryCodes codes={codes} onKept={goOn} />
      ) : (
        state.data &&
        (state.data.enrolledAt === null || isReplacing ? (
          <Enrol onDone={setCodes} />
        ) : isMissing ? (
          <>
            <CodeForm path="/me/second-factor/verify" onRight={goOn} />
            <p>{t('factor.lost')}</p>
          </>
        ) : (
          <Manage {...state.data} onCodes={setCodes} onReplace={() => setReplacing(true)} />
        ))
      )}
    </PageFrame>
  );
}

/** Back to where the person wanted to go; the portal is drawn anew, because they may do more now. */
function useReturn(): () => void {
  const { query } = useLocation();
  const target = URL.parse(query.get('returnTo') ?? '/', location.origin);
  return () => location.assign(target?.origin === location.origin ? target.href : '/');
}

function Enrol({ onDone }: { onDone(codes: string[]): void }) {
  const { clients, stepUp } = useHost();
  const t = useTexts(locales);
  const service = useService('staff');
  const begin = service.useMutation('post', '/me/second-factor/enrolment');
  const finish = async () => {
    const { data } = await clients.staff.POST('/me/second-factor/recovery-codes');
    if (data) onDone(data.codes);
  };
  return (
    <section className="ui-page__section">
      <h2>{t('factor.begin-title')}</h2>
      <p>{t('factor.begin-1')}</p>
      {begin.isError && (
        <Trouble error={begin.error}>
          {isProblem(begin.error, 'step-up-required') && <StepUp stepUp={stepUp} />}
        </Trouble>
      )}
      {begin.data ? (
        <>
          <p>{t('factor.begin-2')}</p>
          <div className="ui-qr">
            <div className="ui-qr__frame">
              <QrCode text={begin.data.uri} label={t('factor.qr')} />
            </div>
            <p>{t('factor.secret')}</p>
            <code>{begin.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </div>
          <p>{t('factor.begin-3')}</p>
          <CodeForm path="/me/second-factor/enrolment/confirm" onRight={finish} />
        </>
      ) : (
        <div>
          <BusyButton busy={begin.isPending} onPress={() => begin.mutate({})}>
            {t('factor.begin')}
          </BusyButton>
        </div>
      )}
    </section>
  );
}

function StepUp({ stepUp }: { stepUp(): Promise<void> }) {
  const t = useTexts(locales);
  return (
    <button
      className="ui-button"
      type="button"
      // Whoever declines stays on this page.
      onClick={() => void stepUp().catch(() => undefined)}
    >
      {t('factor.step-up')}
    </button>
  );
}

function Manage({
  enrolledAt,
  recoveryCodesLeft,
  onCodes,
  onReplace,
}: {
  enrolledAt: string | null;
  recoveryCodesLeft: number;
  onCodes(codes: string[]): void;
  onReplace(): void;
}) {
  const { format, stepUp } = useHost();
  const t = useTexts(locales);
  const renew = useService('staff').useMutation('post', '/me/second-factor/recovery-codes', {
    onSuccess: ({ codes }) => onCodes(codes),
  });
  return (
    <section className="ui-page__section">
      <p>{t('factor.set', { at: format.longDate(enrolledAt ?? '') })}</p>
      <p>{t('factor.left', { count: recoveryCodesLeft })}</p>
      {renew.isError && (
        <Trouble error={renew.error}>
          {isProblem(renew.error, 'step-up-required') && <StepUp stepUp={stepUp} />}
        </Trouble>
      )}
      <div className="ui-cluster">
        <BusyButton className="ui-button--secondary" busy={renew.isPending} onPress={() => renew.mutate({})}>
          {t('factor.renew')}
        </BusyButton>
        <button className="ui-button ui-button--quiet" type="button" onClick={onReplace}>
          {t('factor.replace')}
        </button>
      </div>
    </section>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const t = useTexts(locales);
  return (
    <section className="ui-page__section">
      <h2>{t('factor.codes-title')}</h2>
      <p>{t('factor.codes-text')}</p>
      <ul className="ui-card ui-grid">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="ui-form__actions">
        <button className="ui-button" type="button" onClick={onKept}>
          {t('factor.codes-kept')}
        </button>
        <button className="ui-button ui-button--quiet" type="button" onClick={() => print()}>
          <Icon name="print" />
          {t('factor.print')}
        </button>
      </div>
    </section>
  );
}

import {
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { locales } from '../locales/index.ts';
import { factorLocales } from '../locales/second-factor/index.ts';
import { AppEnrolment } from '../second-factor/app-enrolment.tsx';
import { Check, type Factors } from '../second-factor/check.tsx';
import { Choice, type Way } from '../second-factor/choice.tsx';
import { DeviceEnrolment } from '../second-factor/device-enrolment.tsx';
import { Overview } from '../second-factor/overview.tsx';
import { RecoveryCodes } from '../second-factor/recovery-codes.tsx';

/** Showing, setting up and changing the second factor; also where a session with one factor arrives. */
export function SecondFactorPage() {
  const t = useTexts(locales);
  const tf = useTexts(factorLocales);
  const state = useService('staff').useQuery('get', '/me/second-factor');
  return (
    <PageFrame title={t('factor.title')} lead={tf('lead')} narrow>
      {state.isPending && <Loading lines={5} />}
      {state.isError && <QueryTrouble query={state} />}
      {state.data && <Task factors={state.data} onChanged={() => state.refetch()} />}
    </PageFrame>
  );
}

function Task({ factors, onChanged }: { factors: Factors; onChanged(): unknown }) {
  const { clients, session } = useHost();
  const tf = useTexts(factorLocales);
  const { query } = useLocation();
  const [codes, setCodes] = useState<string[]>();
  const [adding, setAdding] = useState<Way>();
  const goOn = useReturn();
  const isMissing = session.assurance === 'aal1';
  const hasNone = factors.enrolledAt === null && factors.passkeyCount === 0;
  // Another page asked for it, in a window of its own.
  const isAskedAgain = query.get('purpose') === 'step-up';

  /** A first factor comes with codes for the day on which it is lost. */
  async function added() {
    if (factors.recoveryCodesLeft === 0) {
      const { data } = await clients.staff.POST('/me/second-factor/recovery-codes');
      if (data) return setCodes(data.codes);
    }
    return finished();
  }
  function finished() {
    if (isMissing || query.has('returnTo')) return goOn();
    setCodes(undefined);
    setAdding(undefined);
    return onChanged();
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={finished} />;
  if (adding)
    return (
      <Adding back={tf(hasNone ? 'back' : 'cancel')} onBack={() => setAdding(undefined)}>
        {adding === 'app' ? <AppEnrolment onDone={added} /> : <DeviceEnrolment onDone={added} />}
      </Adding>
    );
  if (hasNone) return <Choice onChosen={setAdding} />;
  if (isMissing || isAskedAgain) return <Check factors={factors} onRight={goOn} />;
  return <Overview factors={factors} onAdd={setAdding} onCodes={setCodes} onChanged={onChanged} />;
}

/** One way being set up; the focus moves to it, because the button that led here is gone. */
function Adding({ back, onBack, children }: { back: string; onBack(): void; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="ui-stack" ref={place} tabIndex={-1}>
      {children}
      <div>
        <button className="ui-button ui-button--quiet" type="button" onClick={onBack}>
          {back}
        </button>
      </div>
    </div>
  );
}

/** Back to where the person wanted to go; the portal is drawn anew, because they may do more now. */
function useReturn(): () => void {
  const { query } = useLocation();
  const target = URL.parse(query.get('returnTo') ?? '/', location.origin);
  return () => location.assign(target?.origin === location.origin ? target.href : '/');
}

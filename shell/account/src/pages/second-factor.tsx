import {
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
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
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useService('staff').useQuery('get', '/me/second-factor');
  return (
    <PageFrame ref={heading} title={t('factor.title')} lead={tf('lead')} narrow>
      {state.isPending && <Loading lines={5} />}
      {state.isError && <QueryTrouble query={state} />}
      {state.data && (
        <Task
          factors={state.data}
          onChanged={() => queries.invalidateQueries()}
          onMoved={() => heading.current?.focus()}
        />
      )}
    </PageFrame>
  );
}

function Task({
  factors,
  onChanged,
  onMoved,
}: {
  factors: Factors;
  onChanged(): unknown;
  /** The button that had the focus is gone. */
  onMoved(): void;
}) {
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

  const step = codes ? 'codes' : (adding ?? `${factors.passkeyCount} ${factors.enrolledAt}`);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) onMoved();
    shown.current = step;
  }, [step, onMoved]);

  if (codes) return <RecoveryCodes codes={codes} onKept={finished} />;
  if (adding)
    return (
      <div className="ui-stack">
        {adding === 'app' ? (
          <AppEnrolment onDone={added} />
        ) : (
          <DeviceEnrolment isFirst={hasNone} onDone={added} />
        )}
        <div>
          <button className="ui-button ui-button--quiet" type="button" onClick={() => setAdding(undefined)}>
            {tf(hasNone ? 'back' : 'cancel')}
          </button>
        </div>
      </div>
    );
  if (hasNone) return <Choice onChosen={setAdding} />;
  if (isMissing || isAskedAgain) return <Check factors={factors} onRight={goOn} />;
  return <Overview factors={factors} onAdd={setAdding} onCodes={setCodes} onChanged={onChanged} />;
}

/** Back to where the person wanted to go; the portal is drawn anew, because they may do more now. */
function useReturn(): () => void {
  const { query } = useLocation();
  const target = URL.parse(query.get('returnTo') ?? '/', location.origin);
  return () => location.assign(target?.origin === location.origin ? target.href : '/');
}

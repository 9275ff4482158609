import { Icon, PageFrame, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { CheckedIn } from '../check-in/checked-in.tsx';
import { PositionNote } from '../check-in/position-note.tsx';
import { Refusal } from '../check-in/refusal.tsx';
import { wayOnAfter } from '../check-in/refusals.ts';
import { Scanner } from '../check-in/scanner.tsx';
import { TypedCode } from '../check-in/typed-code.tsx';
import { useCheckIn } from '../check-in/use-check-in.ts';
import { useLinkedCode } from '../check-in/use-linked-code.ts';
import { locales } from '../locales/check-in/index.ts';
import styles from '../points.module.css';

/** Checking in at the place: with the camera, with the typed number, or by a link that the phone's camera opened. */
export function CheckInPage({ activityId }: { activityId: string | undefined }) {
  const t = useTexts(locales);
  const checkIn = useCheckIn(activityId);
  const linked = useLinkedCode(checkIn.reset);
  // Without a usable camera, typing is the way.
  const [typing, setTyping] = useState(false);

  if (checkIn.data) return <CheckedIn checkIn={checkIn.data} />;

  const { code } = linked;
  const send = (code: string) => {
    if (!checkIn.isPending) checkIn.mutate(code);
  };
  const startAgain = () => {
    linked.drop();
    checkIn.reset();
  };
  const showsWays = !checkIn.isPending && (!checkIn.isError || wayOnAfter(checkIn.error) === 'read-again');
  return (
    <PageFrame
      title={t('check-in.title')}
      lead={t('check-in.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
    >
      {checkIn.isPending && <Sending />}
      {checkIn.isError && (
        <Refusal
          error={checkIn.error}
          onSendAgain={() => send(checkIn.variables)}
          onStartAgain={startAgain}
        />
      )}
      {showsWays && <PositionNote />}
      {/* What was typed stays while it is being sent, so that one wrong digit is one digit to mend. */}
      <div className={styles.ways} hidden={!showsWays || code !== undefined}>
        {showsWays && code === undefined && (
          <Scanner again={checkIn.isError} onCode={send} onUnusable={() => setTyping(true)} />
        )}
        <TypedCode primary={typing} onCode={send} />
        <p>
          {t('my-code.show-text')} <a href="/points/my-code">{t('my-code.show')}</a>
        </p>
      </div>
      {showsWays && code !== undefined && (
        <Confirm
          onConfirm={() => {
            linked.drop();
            send(code);
          }}
        />
      )}
    </PageFrame>
  );
}

function Sending() {
  const t = useTexts(locales);
  return (
    <p className="ui-card ui-cluster" role="status">
      <Icon name="clock" />
      {t('code.sending')}
    </p>
  );
}

/** A link must not check in by itself: whoever follows one says so with a tap. */
function Confirm({ onConfirm }: { onConfirm: () => void }) {
  const t = useTexts(locales);
  return (
    <section className="ui-card ui-stack" aria-labelledby="confirm">
      <h2 id="confirm">{t('confirm.title')}</h2>
      <p>{t('confirm.next')}</p>
      <button className="ui-button ui-button--large ui-button--block" type="button" onClick={onConfirm}>
        <Icon name="check" />
        {t('confirm.send')}
      </button>
    </section>
  );
}

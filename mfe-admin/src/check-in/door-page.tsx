import { Icon, Loading, PageFrame, QueryTrouble, useHost, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { checkInLocales } from '../locales/check-in/index.ts';
import { useActivityNews } from '../use-activity-news.ts';
import { useNow, useScreenOn } from '../use-check-in-code.ts';
import styles from './check-in.module.css';
import { HandOut } from './hand-out.tsx';
import { QueueState } from './queue-state.tsx';
import { ScanStage } from './scan-stage.tsx';
import { ShownCode } from './shown-code.tsx';
import { type Desk, useDesk, useScans } from './use-door.ts';

type Way = 'scan' | 'show' | 'list';

/** For a phone at the door: how many have come, and the ways to check in who stands there. */
export function DoorPage({ activityId }: { activityId: string }) {
  const t = useTexts(checkInLocales);
  const desk = useDesk(activityId);
  useActivityNews();
  useScreenOn();
  return (
    <PageFrame
      title={desk.data ? t('door.of', { title: desk.data.title }) : t('door.title')}
      back={{ href: '/admin/check-in', label: t('door.back') }}
      ready={!desk.isPending}
      narrow
    >
      {desk.isPending && <Loading lines={6} />}
      {desk.isLoadingError && <QueryTrouble query={desk} />}
      {desk.data && <Door desk={desk.data} />}
    </PageFrame>
  );
}

function Door({ desk }: { desk: Desk }) {
  const { may, format } = useHost();
  const t = useTexts(checkInLocales);
  const now = new Date(useNow(1_000));
  const scans = useScans(desk.activityId);
  const [way, setWay] = useState<Way>('scan');
  const isOpen = now >= new Date(desk.opensAt) && now < new Date(desk.closesAt);
  const ways = (['scan', 'show', 'list'] as const).filter((one) => one !== 'show' || may('activities:run'));
  return (
    <>
      <div className={`ui-card ${styles.head}`}>
        <p className={styles.count} role="status">
          <strong>{format.number(desk.checkInCount)}</strong>
          {t('door.people')}
          {desk.flaggedCount > 0 && (
            <span className={styles.small}>{t('door.flagged', { count: desk.flaggedCount })}</span>
          )}
        </p>
        <p>{t('door.until', { place: desk.placeName, time: format.time(desk.closesAt) })}</p>
      </div>
      <QueueState scans={scans} />
      {desk.status === 'cancelled' ? (
        <div className="ui-notice" data-tone="error" role="status">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('door.cancelled')}</p>
        </div>
      ) : (
        <>
          {!isOpen && <NotOpen desk={desk} isBefore={now < new Date(desk.opensAt)} />}
          <fieldset className="ui-segmented">
            <legend className="ui-visually-hidden">{t('door.ways')}</legend>
            {ways.map((one) => (
              <label className="ui-segmented__option" key={one}>
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                {t(`door.${one}`)}
              </label>
            ))}
          </fieldset>
          {way === 'scan' && <ScanStage scans={scans} />}
          {way === 'show' && <ShownCode activityId={desk.activityId} />}
          {way === 'list' && <HandOut activityId={desk.activityId} />}
        </>
      )}
    </>
  );
}

function NotOpen({ desk, isBefore }: { desk: Desk; isBefore: boolean }) {
  const { format } = useHost();
  const t = useTexts(checkInLocales);
  return (
    <div className="ui-notice" data-tone="info" role="status">
      <Icon name="clock" />
      <p className="ui-notice__title">
        {isBefore ? t('door.not-open', { time: format.dateTime(desk.opensAt) }) : t('door.over')}
      </p>
      <p>
        {isBefore
          ? t('door.not-open-text')
          : t('door.over-text', { time: format.dateTime(desk.lastArrivalAt) })}
      </p>
    </div>
  );
}

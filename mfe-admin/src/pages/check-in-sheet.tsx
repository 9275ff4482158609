import { QrCode } from '@entame/sdk/qr';
import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import type { Activity } from '../activity-state.ts';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';

/** A title of more characters gets smaller ones, so that the sheet stays one page. */
const longTitle = 30;

/** A sheet of A4 for venues without a tablet: one code, good while check-in is open. */
export function CheckInSheetPage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  const request = { params: { path: { activityId } } };
  const service = useService('activities');
  const activity = service.useQuery('get', '/activities/{activityId}', request);
  const sheet = service.useQuery('get', '/activities/{activityId}/check-in-sheet', request);
  const failed = [activity, sheet].find((query) => query.isLoadingError);
  return (
    <PageFrame
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      back={{ href: `/admin/activities/${activityId}`, label: t('common.back-to-activity') }}
      actions={
        <button
          className="ui-button"
          type="button"
          aria-disabled={!sheet.data || !activity.data}
          onClick={() => sheet.data && activity.data && globalThis.print()}
        >
          <Icon name="print" />
          {t('sheet.print')}
        </button>
      }
    >
      {failed && <QueryTrouble query={failed} />}
      {!failed && (activity.isPending || sheet.isPending) && <Loading lines={10} />}
      {activity.data && sheet.data && <Sheet activity={activity.data} {...sheet.data} />}
    </PageFrame>
  );
}

interface SheetProps {
  activity: Activity;
  url: string;
  typedCode: string;
  validFrom: string;
  validUntil: string;
}

function Sheet({ activity, url, typedCode, validFrom, validUntil }: SheetProps) {
  const { format, city, helpDeskPhone } = useHost();
  const t = useTexts(locales);
  const sameDay = format.date(validFrom) === format.date(validUntil);
  const until = sameDay ? format.time(validUntil) : format.dateTime(validUntil);
  return (
    <article className={`ui-print-sheet ${styles.sheet}`}>
      <p>{t('sheet.heading', { points: city.pointsName })}</p>
      <h2
        className={`ui-print-sheet__title ${activity.title.length > longTitle ? styles.sheetTitleLong : ''}`}
      >
        {activity.title}
      </h2>
      <p>
        {format.longDate(activity.startsAt)}　{activity.placeName}
      </p>
      <div className="ui-qr">
        <div className="ui-qr__frame">
          <QrCode text={url} label={t('code.qr-label')} />
        </div>
      </div>
      <ol className={styles.steps}>
        <li>{t('sheet.step-1')}</li>
        <li>
          {t('sheet.step-2')}
          <strong className={styles.sheetCode}>{typedCode}</strong>
        </li>
        <li>{t('sheet.step-3', { points: format.number(activity.points) })}</li>
      </ol>
      <p>
        <strong>{t('sheet.window', { from: format.dateTime(validFrom), until })}</strong>
      </p>
      <p className={styles.sheetFoot}>
        {city.name}　{t('sheet.help', { phone: helpDeskPhone })}
      </p>
    </article>
  );
}

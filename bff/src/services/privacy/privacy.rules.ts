/** When an account closes, how retention is said in words, how many corrections may wait. */
import type { LocalizedText } from '#platform/language.ts';
import type { PersonalDataKind } from '#platform/personal-data/personal-data.ts';

const coolingOffDays = 14;
const waitingMax = 5;

/**
 * The moment at which an account closes: midnight after 14 whole days in the city's time zone, so that somebody who
 * pressed by mistake, or in anger, can come back.
 */
export function computeClosesAt(now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return day
    .add({ days: coolingOffDays + 1 })
    .toZonedDateTime(timeZone)
    .toInstant();
}

/** Whether a resident with so many unanswered requests may send another. */
export function decideCorrection(
  waiting: number,
): { allowed: true } | { allowed: false; reason: 'too-many-corrections-waiting' } {
  return waiting < waitingMax
    ? { allowed: true }
    : { allowed: false, reason: 'too-many-corrections-waiting' };
}

/** What becomes of a kind of data on closing the account, in words. */
export function describeRetention({ onClosing }: Pick<PersonalDataKind, 'onClosing'>): LocalizedText {
  if (onClosing.outcome === 'erase') {
    return {
      ja: '退会するとすべて消します。',
      en: 'Erased when you close your account.',
      'ja-x-easy': 'やめると ぜんぶ けします。',
    };
  }
  const { keepMonths } = onClosing;
  if (keepMonths === null) {
    return {
      ja: '退会すると、どなたのものか分からない形にして残します。',
      en: 'Kept without your name when you close your account.',
      'ja-x-easy': 'やめると だれの ものか わからない ように して のこします。',
    };
  }
  const years = keepMonths / 12;
  return {
    ja: `退会すると、どなたのものか分からない形にし、${years}年後に消します。`,
    en: `Kept without your name when you close your account, and erased after ${years} ${years === 1 ? 'year' : 'years'}.`,
    'ja-x-easy': `やめると だれの ものか わからない ように します。 ${years}年 あとに けします。`,
  };
}

/** Whether a value can stand in a field: a birth date is a day that has been, a gender one of those the card knows. */
export function isCorrectable(field: string, value: string, today: Temporal.PlainDate): boolean {
  if (field === 'gender') return ['female', 'male', 'other', 'unknown'].includes(value);
  if (field !== 'birth-date') return value.trim() !== '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    const day = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return day.year >= 1900 && Temporal.PlainDate.compare(day, today) <= 0;
  } catch {
    return false;
  }
}

/** How the portal writes numbers, dates and times. Times are Asia/Tokyo wherever the device is. */
import type { Language } from './language.ts';

const timeZone = 'Asia/Tokyo';
const localeOf: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB', 'ja-x-easy': 'ja-JP' };

export interface Format {
  /** 1,234 */
  number(value: number): string;
  /** Signed points: +50, −20 (with a true minus sign). */
  signed(value: number): string;
  /** 11月23日(月) */
  date(instant: string): string;
  /** 2026年11月23日(月) */
  longDate(instant: string): string;
  /** 令和8年11月23日, for what a public form would show; in English the Gregorian date. */
  eraDate(instant: string): string;
  /** 10:30 */
  time(instant: string): string;
  /** 11月23日(月) 10:30 */
  dateTime(instant: string): string;
  /** YYYY-MM-DDTHH:mm in Asia/Tokyo, for `<input type="datetime-local">`. */
  toInput(instant: string): string;
  /** The instant of a `<input type="datetime-local">` value read as Asia/Tokyo. */
  fromInput(value: string): string;
}

const formats = new Map<Language, Format>();

/** The formats of a language. Inputs are ISO instants such as 2026-11-23T01:30:00.000Z. */
export function createFormat(language: Language): Format {
  // Intl's formatters cost a thousand times more to make than to use, and a server asks for them at every request.
  const known = formats.get(language) ?? makeFormat(language);
  formats.set(language, known);
  return known;
}

/**
 * Keeps dates and telephone numbers in one piece where a line breaks, by word joiners that nobody sees: 11月 and 23日,
 * 093- and 000. For what is shown only, as what is copied or sent would carry them along.
 */
export function unbroken(text: string): string {
  // No look-behind: browsers on older telephones do not read it.
  return text.replace(/(\d[年月日]|和)(?=[\d(])/g, '$1\u2060').replace(/(\d)-(?=\d)/g, '$1\u2060-\u2060');
}

/** A format for the screen: its dates stay in one piece. */
export function unbrokenDates(format: Format): Format {
  const { date, longDate, eraDate, dateTime } = format;
  return {
    ...format,
    date: (instant) => unbroken(date(instant)),
    longDate: (instant) => unbroken(longDate(instant)),
    eraDate: (instant) => unbroken(eraDate(instant)),
    dateTime: (instant) => unbroken(dateTime(instant)),
  };
}

function makeFormat(language: Language): Format {
  const locale = localeOf[language];
  const formatter = (options: Intl.DateTimeFormatOptions, of = locale) => {
    const format = new Intl.DateTimeFormat(of, { timeZone, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const numbers = new Intl.NumberFormat(locale);
  const date = formatter({ month: 'long', day: 'numeric', weekday: 'short' });
  const time = formatter({ hour: 'numeric', minute: '2-digit', hour12: false });
  const inputParts = formatter(
    {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
    'sv-SE',
  );
  return {
    number: (value) => numbers.format(value),
    signed: (value) => (value > 0 ? '+' : value < 0 ? '−' : '') + numbers.format(Math.abs(value)),
    date,
    longDate: formatter({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    eraDate: formatter(
      language === 'en'
        ? { dateStyle: 'long' }
        : { era: 'long', year: 'numeric', month: 'long', day: 'numeric' },
      language === 'en' ? locale : 'ja-JP-u-ca-japanese',
    ),
    time,
    dateTime: (instant) => `${date(instant)} ${time(instant)}`,
    toInput: (instant) => inputParts(instant).replace(' ', 'T'),
    fromInput: (value) => new Date(`${value}:00+09:00`).toISOString(),
  };
}

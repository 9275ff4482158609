interface Month<Item> {
  /** The label of the month, such as 2026年11月. */
  label: string;
  items: Item[];
}

const localeOf = { ja: 'ja-JP', en: 'en-GB', 'ja-x-easy': 'ja-JP' } as const;
type PageLanguage = keyof typeof localeOf;

/** The month of an instant on the calendar of Asia/Tokyo, such as 2026年11月. */
export function monthLabel(instant: string, language: PageLanguage): string {
  const options = { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(localeOf[language], options).format(new Date(instant));
}

/** Cuts a list that is in order of time into months of Asia/Tokyo, keeping the order. */
export function groupByMonth<Item extends { postedAt: string }>(
  items: readonly Item[],
  language: PageLanguage,
): Month<Item>[] {
  const months: Month<Item>[] = [];
  for (const item of items) {
    const label = monthLabel(item.postedAt, language);
    const last = months.at(-1);
    if (last?.label === label) last.items.push(item);
    else months.push({ label, items: [item] });
  }
  return months;
}

interface Month<Item> {
  /** The label of the month, such as 2026年11月. */
  label: string;
  items: Item[];
}

const localeOf = { ja: 'ja-JP', en: 'en-GB', 'ja-x-easy': 'ja-JP' } as const;

/** Cuts a list that is in order of time into months of Asia/Tokyo, keeping the order. */
export function groupByMonth<Item extends { postedAt: string }>(
  items: readonly Item[],
  language: keyof typeof localeOf,
): Month<Item>[] {
  const options = { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long' } as const;
  const format = new Intl.DateTimeFormat(localeOf[language], options);
  const months: Month<Item>[] = [];
  for (const item of items) {
    const label = format.format(new Date(item.postedAt));
    const last = months.at(-1);
    if (last?.label === label) last.items.push(item);
    else months.push({ label, items: [item] });
  }
  return months;
}

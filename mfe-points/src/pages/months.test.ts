import { describe, expect, it } from 'vitest';
import { groupByMonth } from './months.ts';

describe('groupByMonth', () => {
  it('cuts at midnight of Tokyo and keeps the order', () => {
    const items = [
      { postedAt: '2026-11-03T01:00:00.000Z' },
      { postedAt: '2026-10-31T15:00:00.000Z' },
      { postedAt: '2026-10-31T14:59:59.999Z' },
      { postedAt: '2025-10-01T00:00:00.000Z' },
    ];
    expect(groupByMonth(items, 'ja')).toEqual([
      { label: '2026年11月', items: items.slice(0, 2) },
      { label: '2026年10月', items: items.slice(2, 3) },
      { label: '2025年10月', items: items.slice(3) },
    ]);
  });

  it('names months in the language of the page', () => {
    expect(groupByMonth([{ postedAt: '2026-11-03T01:00:00.000Z' }], 'en')[0]?.label).toBe('November 2026');
  });

  it('has no month where there is nothing', () => {
    expect(groupByMonth([], 'ja')).toEqual([]);
  });
});

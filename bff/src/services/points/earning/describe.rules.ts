/** A rule in the words in which its points are explained to the people who have them. */
import type { Amount, Cap, RuleContent } from './rule-content.ts';

const units = { metres: 'メートル', yen: '円' } as const;
const periods = { day: '1日', month: '1か月', lifetime: '全部で' } as const;
const weekdays = '月火水木金土日';

/** For example 「1回5ポイント。1日1回まで、1か月100ポイントまで。」 */
export function describeRule(content: RuleContent): string {
  const parts = [describeAmount(content.amount), describeWho(content.who), describeWhen(content.when)];
  return [...parts, describeCaps(content.caps)].filter((part) => part !== '').join('');
}

function describeAmount(amount: Amount): string {
  if (amount.kind === 'fixed') return `1回${amount.points}ポイント。`;
  if (amount.kind === 'promised') return '案内されたポイント。';
  return `${amount.per}${units[amount.unit]}ごとに${amount.points}ポイント。`;
}

function describeWho({ ageFrom, ageTo, towns }: RuleContent['who']): string {
  const ages = [ageFrom === null ? '' : `${ageFrom}歳以上`, ageTo === null ? '' : `${ageTo}歳以下`];
  const who = [ages.join(''), towns.join('・')].filter((part) => part !== '');
  return who.length > 0 ? `${who.join('、')}の方。` : '';
}

function describeWhen({ weekdays: days, timeFrom, timeTo }: RuleContent['when']): string {
  const when = [
    days.length > 0 ? `${days.map((day) => weekdays[day - 1]).join('・')}曜日` : '',
    timeFrom === null && timeTo === null ? '' : `${timeFrom ?? '0:00'}から${timeTo ?? '24:00'}まで`,
  ].filter((part) => part !== '');
  return when.length > 0 ? `${when.join('の')}。` : '';
}

function describeCaps(caps: RuleContent['caps']): string {
  const limits = (['day', 'month', 'lifetime'] as const).flatMap((period) =>
    describeCap(caps[period], period),
  );
  return limits.length > 0 ? `${limits.join('、')}。` : '';
}

function describeCap({ points, times }: Cap, period: keyof typeof periods): string[] {
  return [
    ...(times === null ? [] : [`${periods[period]}${times}回まで`]),
    ...(points === null ? [] : [`${periods[period]}${points}ポイントまで`]),
  ];
}

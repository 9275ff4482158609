import { createFormat } from '@entame/sdk/format';
import { residentOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import { type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { findLatestReading } from './healthcare.store.ts';

const texts = {
  lastRecorded: { ja: '{when} の記録', en: 'Recorded {when}', 'ja-x-easy': '{when} に はかりました' },
  nothingYet: {
    ja: 'まだ記録がありません。朝、血圧を測ったら入れてみましょう。',
    en: 'No reading yet. Record one after you measure in the morning.',
    'ja-x-easy': 'まだ 記録が ありません。朝 血圧を はかって 入れて ください。',
  },
  confirmFirst: {
    ja: 'ご本人の確認のあと表示します。',
    en: 'Shown after you confirm who you are.',
    'ja-x-easy': 'あなたか どうか たしかめてから 見せます。',
  },
  confirm: { ja: '確認して見る', en: 'Confirm and see', 'ja-x-easy': 'たしかめて 見る' },
  record: { ja: '血圧を記録する', en: 'Record blood pressure', 'ja-x-easy': '血圧を 記録する' },
} satisfies Record<string, LocalizedText>;

/** The latest reading as it stood on the monitor, without any judgement, and the way to add the next. */
export function bloodPressureTile({ store }: Platform): TileProvider {
  return async ({ actor, language }) => {
    // The operations that show the same need aal2 as well.
    if (actor.assurance === 'aal1') {
      const action = { label: localize(texts.confirm, language), href: '/health' };
      return { urgency: 'normal', text: localize(texts.confirmFirst, language), action };
    }
    const latest = await findLatestReading(store.read, residentOf(actor).id);
    const action = { label: localize(texts.record, language), href: '/health/record' };
    if (!latest) return { urgency: 'normal', text: localize(texts.nothingYet, language), action };
    const { systolic, diastolic } = latest.measurement;
    const when = createFormat(language).dateTime(instantText(latest.measuredAt));
    return {
      urgency: 'normal',
      value: { text: `${systolic}/${diastolic}`, unit: 'mmHg' },
      text: localize(texts.lastRecorded, language).replace('{when}', when),
      action,
    };
  };
}

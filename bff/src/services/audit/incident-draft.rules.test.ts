import { expect, test } from 'vitest';
import { computeAlertExplanation, computeAlertTitle } from './alert-texts.rules.ts';
import { computeReportDraft, type DraftFacts } from './incident-draft.rules.ts';

const facts: DraftFacts = {
  title: '短い時間に多くの利用者の情報が開かれました',
  explanation: '1人の職員が、60分のうちに120人の情報を開きました。',
  from: Temporal.Instant.from('2026-11-24T01:00:00Z'),
  until: Temporal.Instant.from('2026-11-24T01:40:00Z'),
  raisedAt: Temporal.Instant.from('2026-11-24T15:05:00Z'),
  actorName: '福祉 花子',
  actorKind: 'staff',
  subjectCount: 120,
  evidenceCount: 60,
  cityName: '中間市',
  helpDeskPhone: '093-000-0100',
};

test('the draft says what is known, in Japanese time, and asks for the rest', () => {
  const report = computeReportDraft(facts);
  expect(report.occurred).toBe('2026年11月24日 10:00 から 2026年11月24日 10:40 まで');
  expect(report.discovered).toContain('2026年11月25日 00:05');
  expect(report.who).toContain('職員・主催者　福祉 花子');
  expect(report.affected).toContain('利用者 120人');
  expect(report.what).toContain('監査記録 60件');
  expect(report.contacts).toContain('個人情報保護委員会');
  expect(report.cause).toBe('（記入してください）');
});

test('nobody is made up where nobody was signed in or is registered any more', () => {
  expect(computeReportDraft({ ...facts, actorKind: null, actorName: undefined }).who).toContain(
    '特定できていません',
  );
  expect(computeReportDraft({ ...facts, actorName: undefined }).who).toContain('（登録なし）');
  expect(computeReportDraft({ ...facts, subjectCount: 0 }).affected).toContain(
    '特定の利用者の情報は含まれません',
  );
});

test('a warning explains itself in every language, and a missing figure is a dash', () => {
  const figures = { count: 120, minutes: 60, threshold: 100 };
  expect(computeAlertExplanation('many-residents', figures, 'ja')).toBe(
    '1人の職員が、60分のうちに120人の情報を開きました。目安は100人です。',
  );
  expect(computeAlertExplanation('many-residents', {}, 'en')).toContain('— residents within — minutes');
  expect(computeAlertTitle('night-access', 'ja-x-easy')).not.toBe(computeAlertTitle('night-access', 'ja'));
});

/** The report that the city keeps: what was tried, when, against what, and how it ended. */
import type { Finding } from './walk.ts';

const outcomes = { held: '防御を確認', breached: '要対応', failed: '実施できず' } as const;

export function reportOf(
  findings: readonly Finding[],
  about: { origin: string; at: string; version: string },
): string {
  const count = (outcome: Finding['outcome']) => findings.filter((one) => one.outcome === outcome).length;
  const rows = findings.map(
    ({ id, title, outcome, said, seconds }) =>
      `| ${title.ja}<br>${title.en} (\`${id}\`) | ${outcomes[outcome]} | ${said.replaceAll('|', '\\|')} | ${seconds.toFixed(1)} |`,
  );
  return `# 脆弱性診断報告書 / Security walk

| | |
| --- | --- |
| 対象 / Target | ${about.origin} |
| 実施日時 / At | ${about.at} |
| 製品 / Product | ${about.version} |
| 結果 / Result | 防御を確認 ${count('held')}件、要対応 ${count('breached')}件、実施できず ${count('failed')}件 |

それぞれの攻撃を、動いているポータルに対して実際に行い、応答を確かめたものです。

| 攻撃 / Attack | 結果 / Outcome | 確かめたこと / What was seen | 秒 / s |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

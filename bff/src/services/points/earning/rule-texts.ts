/** What a rule was called and said, for explaining the points that it granted. */
import type { Db } from '#platform/db/store.ts';
import { describeRule } from './describe.rules.ts';
import { findVersionsById } from './rules.store.ts';

export interface RuleText {
  name: string;
  version: number;
  description: string;
}

export async function findRuleTexts(db: Db, versionIds: readonly string[]): Promise<Map<string, RuleText>> {
  const versions = await findVersionsById(db, versionIds);
  return new Map(
    versions.map(({ id, version, content }) => [
      id,
      { name: content.name, version, description: describeRule(content) },
    ]),
  );
}

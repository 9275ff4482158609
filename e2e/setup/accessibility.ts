import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now, in words: rule, what is wrong, and where. Empty is good. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Nobody reads the long lists of what is in order.
    .options({ resultTypes: ['violations'] })
    // The other mode exists for frames; for each page it opens a second one, which costs more than the look itself.
    .setLegacyMode(page.frames().length === 1)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}. ${target.join(' ')} ${failureSummary}`),
  );
}

import { beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './setup/browser.ts';
import { budgets, type PortalWeights, reactPages, vuePages, weighPortal } from './setup/page-weight.ts';

let weights: PortalWeights;
beforeAll(async () => {
  weights = await weighPortal(async () => (await openPage({ serviceWorkers: 'block' })).page.context());
});

describe('within its budget of bytes is', () => {
  it('the dashboard of somebody signed in', () => {
    expect(weights.dashboard.jsBytes).toBeLessThanOrEqual(budgets.dashboard.jsBytes);
    expect(weights.dashboard.cssBytes).toBeLessThanOrEqual(budgets.dashboard.cssBytes);
  });

  it.each(reactPages)('what %s, in React, costs beyond it', (path) => {
    expect(weights.pages[path]?.jsBytes).toBeGreaterThan(0);
    expect(weights.pages[path]?.jsBytes).toBeLessThanOrEqual(budgets.reactPage.jsBytes);
  });

  it.each(vuePages)('what %s, in Vue, costs beyond it', (path) => {
    expect(weights.pages[path]?.jsBytes).toBeGreaterThan(0);
    expect(weights.pages[path]?.jsBytes).toBeLessThanOrEqual(budgets.vuePage.jsBytes);
  });
});

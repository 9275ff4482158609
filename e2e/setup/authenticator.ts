/** The browser's own virtual authenticator: a telephone or computer whose owner always unlocks it. */
import type { CDPSession, Page } from 'playwright-core';

async function add(cdp: CDPSession): Promise<string> {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

export async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  let authenticatorId = await add(cdp);
  return {
    /** As if the person had taken another device. */
    async replace() {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      authenticatorId = await add(cdp);
    },
    /** Whether the owner is recognised from now on. */
    async recognise(isUserVerified: boolean) {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

/**
 * What a person does in a window that the page opens, until it closes by itself. In this browser every window has the
 * focus at once; for a person only the one in front has it, and the page waits for that before it asks the device.
 */
export async function inOtherWindow(
  page: Page,
  open: () => Promise<void>,
  act: (other: Page) => Promise<void>,
): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => false;
  });
  const opened = page.context().waitForEvent('page');
  await open();
  const other = await opened;
  const closed = other.waitForEvent('close');
  await act(other);
  await closed;
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hasFocus');
    dispatchEvent(new Event('focus'));
  });
}

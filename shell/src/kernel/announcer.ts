/** Title, focus and announcement of the page that is shown: the shell's, whatever a page is made with. */
export interface Announcer {
  /** The page has drawn its heading. Focus moves once per navigation, so that later titles take it from nobody. */
  pageReady(title: string): void;
  /** The address has changed: the next page that is ready gets the focus. */
  expectPage(): void;
}

export function createAnnouncer(
  siteName: string,
  region: HTMLElement,
  main: HTMLElement,
  openedText: (title: string) => string,
): Announcer {
  // The browser itself has announced the page that it loaded.
  let isExpected = false;
  return {
    pageReady(title) {
      document.title = title === siteName ? siteName : `${title} | ${siteName}`;
      if (!isExpected) return;
      isExpected = false;
      region.textContent = openedText(title);
      const heading = main.querySelector<HTMLElement>('h1[tabindex]') ?? main;
      heading.focus({ preventScroll: true });
    },
    expectPage() {
      isExpected = true;
    },
  };
}

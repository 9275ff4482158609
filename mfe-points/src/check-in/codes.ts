/** Finding the code in what a camera read, what a link carries, or what a person typed. */

const checkInPath = '/points/check-in';
const codeLengthMax = 200;

/** The code in an address's fragment, such as `#c=…`. */
export function codeInFragment(fragment: string): string | undefined {
  const code = new URLSearchParams(fragment.replace(/^#/, '')).get('c');
  return code && code.length <= codeLengthMax ? code : undefined;
}

/** The code in a scanned text. Anything that is not one of ours, such as a shop's address, has none. */
export function codeInScan(text: string): string | undefined {
  if (!URL.canParse(text)) return codeInTyping(text);
  const { pathname, hash } = new URL(text);
  return pathname === checkInPath ? codeInFragment(hash) : undefined;
}

/** The digits of a typed code: full-width digits, spaces and any kind of hyphen are fine. */
export function codeInTyping(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\p{Pd}−ー・]/gu, '');
  return /^\d{7,20}$/.test(digits) ? digits : undefined;
}

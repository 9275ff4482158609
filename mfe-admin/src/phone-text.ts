import { unbroken } from '@entame/sdk';

/**
 * A stored number such as 0930004321 as people read and dial it: 093-000-4321. Where an area code ends cannot be seen
 * from the digits, so those of the city are separated like `cityPhone`; of others only the last four stand apart.
 */
export function phoneText(digits: string, cityPhone: string): string {
  const [areaCode = '', middle = ''] = cityPhone.split('-');
  const ends = /^0[5-9]0\d{8}$/.test(digits)
    ? [3, 7]
    : areaCode && middle && digits.startsWith(areaCode)
      ? [areaCode.length, areaCode.length + middle.length]
      : [digits.length - 4];
  const isNumber = /^\d{10,11}$/.test(digits);
  const starts = isNumber ? [0, ...ends] : [0];
  return unbroken(starts.map((start, n) => digits.slice(start, starts[n + 1])).join('-'));
}

/** A calendar day as an instant on it, for the portal's formats, which are Asia/Tokyo wherever the device is. */
export function noonOf(date: string): string {
  return `${date}T12:00:00+09:00`;
}

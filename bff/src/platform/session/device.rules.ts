/** On what kind of device a session is; enough to recognise one's own, too little to recognise a person. */

export const deviceKinds = ['phone', 'tablet', 'computer', 'unknown'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** The kind of device as a browser's `User-Agent` tells it. Anybody can write anything there: it decides nothing. */
export function computeDeviceKind(userAgent: string | null): DeviceKind {
  if (!userAgent) return 'unknown';
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
  if (/iPhone|iPod|Mobile/i.test(userAgent)) return 'phone';
  if (/Windows NT|Macintosh|X11|CrOS/i.test(userAgent)) return 'computer';
  return 'unknown';
}

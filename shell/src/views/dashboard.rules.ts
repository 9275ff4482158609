/** Small decisions of the dashboard. */

/** Which greeting fits the hour in Japan, wherever the device is. */
export function decideGreeting(instantMs: number): 'greetingMorning' | 'greetingDay' | 'greetingEvening' {
  const parts = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Tokyo' });
  const hour = Number(parts.format(instantMs));
  if (hour >= 4 && hour < 11) return 'greetingMorning';
  return hour >= 11 && hour < 18 ? 'greetingDay' : 'greetingEvening';
}

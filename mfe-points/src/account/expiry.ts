/** The last moment at which points can be spent: what expires on 1 April at 0:00 can be used until 31 March. */
export function lastMomentOf(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString();
}

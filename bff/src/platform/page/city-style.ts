import type { City } from '../city.ts';

/** The city's colours over those of the design system. */
export function cityStyle({ colors }: City): string {
  return `:root{--city-primary:${colors.primary};--city-primary-strong:${colors.primaryStrong}}`;
}

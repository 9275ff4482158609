import { type Language, localize } from '#platform/language.ts';
import type { IdentityProvider } from '../identity-provider.ts';

/** What a provider is called, by its id; null for one that the city no longer offers. */
export function providerNames(
  providers: readonly Pick<IdentityProvider, 'id' | 'name'>[],
  language: Language,
): (providerId: string) => string | null {
  const names = new Map(providers.map(({ id, name }) => [id, localize(name, language)]));
  return (providerId) => names.get(providerId) ?? null;
}

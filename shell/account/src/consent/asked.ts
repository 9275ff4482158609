/** What a partner's link asks for. The server decides what of it holds. */
export interface Asked {
  partnerId: string;
  kinds: string[];
  returnAddress?: string;
  state?: string;
}

/** Reads `?partner=…&kinds=a,b&return=…&state=…`; undefined when it names no partner, or nothing to give. */
export function readAsked(query: URLSearchParams): Asked | undefined {
  const partnerId = query.get('partner') ?? '';
  const returnAddress = query.get('return');
  const state = query.get('state');
  const kinds = (query.get('kinds') ?? '').split(',').filter((kind) => kind !== '');
  if (partnerId === '' || kinds.length === 0) return undefined;
  return {
    partnerId,
    kinds: [...new Set(kinds)],
    ...(returnAddress !== null && { returnAddress }),
    ...(state !== null && { state }),
  };
}

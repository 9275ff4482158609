/** What a partner's link asks for. The server decides what of it holds. */
export interface Asked {
  partnerId: string;
  kinds: string[];
  returnAddress?: string;
  state?: string;
}

/** Reads `?partner=…&kinds=a,b&return=…&state=…`. */
export function readAsked(query: URLSearchParams): Asked {
  const returnAddress = query.get('return');
  const state = query.get('state');
  const kinds = (query.get('kinds') ?? '').split(',').filter((kind) => kind !== '');
  return {
    partnerId: query.get('partner') ?? '',
    kinds: [...new Set(kinds)],
    ...(returnAddress !== null && { returnAddress }),
    ...(state !== null && { state }),
  };
}

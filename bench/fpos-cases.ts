/** A sign-in with the card app: what it costs to check the answer, by the length of the list of revoked cards. */

import { crls, issueAll, issuing, prepare, root } from '../bff/src/testing/fpos-cards.ts';
import { newSerialNumber, revocationList } from '../emulators/fpos-app/src/authority.ts';
import type { Case } from './crypto.ts';

export async function fposCases(): Promise<Case[]> {
  await issueAll();
  const revoked = Array.from({ length: 10_000 }, () => ({ serialNumber: newSerialNumber() }));
  const longLists = [await revocationList(root, []), await revocationList(issuing, revoked)];
  const [short, long] = [await prepare({ lists: crls }), await prepare({ lists: longLists })];
  return [
    { name: 'FPoS: check an answer and its chain, nobody revoked', run: short },
    { name: 'FPoS: the same, 10,000 cards revoked', run: long },
  ];
}

/** The text that the card signs, as openapi/identity/fpos.yaml (describeFposChallenge) words it. */
import type { VirtualCard } from './virtual-cards.ts';

/** What the portal told the app. */
export interface Challenge {
  challengeId: string;
  portalName: string;
  origin: string;
  purpose: string;
  device: 'this-phone' | 'another-device';
  candidates: string[] | null;
  nonce: string;
  expiresAt: string;
}

/** `origin` is where the app really talked to, not what the portal says it is. */
export function signedText(
  challenge: Challenge,
  {
    origin,
    number,
    consent,
    card,
  }: { origin: string; number: string | undefined; consent: boolean; card: VirtualCard },
): string {
  const lines = [
    'entame-fpos/1',
    `challenge: ${challenge.challengeId}`,
    `nonce: ${challenge.nonce}`,
    `origin: ${origin}`,
    `purpose: ${challenge.purpose}`,
    `device: ${challenge.device}`,
    `number: ${number ?? '-'}`,
    `expires: ${challenge.expiresAt}`,
    `consent: ${consent ? 'yes' : 'no'}`,
  ];
  const attributes = [
    `read-at: ${new Date().toISOString()}`,
    `name: ${card.name}`,
    `kana: ${card.kana}`,
    `birth-date: ${card.birthDate}`,
    `gender: ${card.gender}`,
    `address: ${card.address}`,
  ];
  return [...lines, ...(consent ? attributes : []), ''].join('\n');
}

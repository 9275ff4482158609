/** Registering a person whom the desk has in front of it, or on the telephone. */

export interface PersonFacts {
  name: string;
  kana: string | null;
  address: string;
  /** YYYY-MM-DD */
  birthDate: string;
  gender: 'female' | 'male' | 'other' | 'unknown';
  /** Digits only. */
  phone: string | null;
}

/** Characters that a register writes in more than one way; the keyboard's form stands on the right. */
const variants: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斉',
  澤: '沢',
  濵: '浜',
  濱: '浜',
  嶋: '島',
  廣: '広',
  國: '国',
  德: '徳',
  櫻: '桜',
  龍: '竜',
  眞: '真',
};

/**
 * A name in the form in which two of them can be compared: no spaces, one width, katakana, and one form of characters
 * that have several, such as 髙 and 高.
 */
export function computeComparableName(name: string): string {
  return [...name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')]
    .map((character) => variants[character] ?? character)
    .join('')
    .replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize('NFKC');
}

/** Kana as they are kept: full-width katakana, one ordinary space between family and given name. */
export function computeKana(kana: string): string {
  return kana
    .normalize('NFKC')
    .trim()
    .replace(/[\s・]+/gu, ' ')
    .replace(/[ぁ-ゖ]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60));
}

/** The digits of a Japanese telephone number (総務省 電気通信番号計画: 10 or 11 with the leading 0), or undefined. */
export function computePhone(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[^\d+]/gu, '')
    .replace(/^\+81/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : undefined;
}

interface FieldFault {
  pointer: string;
  message: string;
}

const digitsMax = 7;
const ageYearsMax = 130;

/**
 * What is wrong with the words of a registration or correction. No field may hold a run of more than seven digits:
 * staff would write the number of a document there, and the platform must never hold one (a postal code has seven).
 * `today` is the day in the city, YYYY-MM-DD.
 */
export function findWrongFacts(facts: Partial<PersonFacts>, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['name', 'kana', 'address'] as const) {
    const text = facts[field]?.normalize('NFKC') ?? '';
    const longest = text
      .replace(/(?<=\d)[\s\p{Pd}ー.・]+(?=\d{3,})/gu, '')
      .match(/\d+/gu)
      ?.reduce((most, run) => Math.max(most, run.length), 0);
    if ((longest ?? 0) > (field === 'address' ? digitsMax : 0))
      faults.push({ pointer: `/body/${field}`, message: 'must not hold the number of a document' });
    else if (facts[field] !== undefined && text.trim() === '')
      faults.push({ pointer: `/body/${field}`, message: 'must not be blank' });
  }
  if (facts.birthDate !== undefined && !isBirthDate(facts.birthDate, today))
    faults.push({ pointer: '/body/birthDate', message: 'must be a day of the past 130 years' });
  return faults;
}

function isBirthDate(birthDate: string, today: string): boolean {
  const earliest = `${Number(today.slice(0, 4)) - ageYearsMax}${today.slice(4)}`;
  return birthDate <= today && birthDate >= earliest;
}

/**
 * Who among those of the same birth date or telephone number may be the same person: the birth date and the name or
 * its kana, or the telephone number and the kana. Twins share a birth date and a family name, never a given one.
 */
export function computeCandidates<Known extends PersonFacts & { id: string }>(
  person: PersonFacts,
  known: readonly Known[],
): Known[] {
  return known.filter((other) => {
    const sameName = computeComparableName(other.name) === computeComparableName(person.name);
    const sameKana =
      other.kana !== null &&
      person.kana !== null &&
      computeComparableName(other.kana) === computeComparableName(person.kana);
    const sameBirthDate = other.birthDate === person.birthDate;
    const samePhone = person.phone !== null && other.phone === person.phone;
    return (sameBirthDate && (sameName || sameKana)) || (samePhone && sameKana);
  });
}

/**
 * Whether the holder of a My Number card is the person whom the desk registered: the same birth date and name. Not
 * every card brings kana, so they do not count.
 */
export function decideSamePerson(
  fromCard: Pick<PersonFacts, 'name' | 'birthDate'>,
  fromDesk: Pick<PersonFacts, 'name' | 'birthDate'>,
): boolean {
  const sameName = computeComparableName(fromCard.name) === computeComparableName(fromDesk.name);
  return sameName && fromCard.birthDate === fromDesk.birthDate;
}

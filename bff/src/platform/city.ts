/** What makes this installation a certain city's: the files of city/<name>/. */
import { readFileSync } from 'node:fs';
import type { LocalizedText } from './language.ts';

export interface City {
  id: string;
  localGovernmentCode: string;
  name: LocalizedText;
  portalName: LocalizedText;
  portalShortName: LocalizedText;
  pointsName: LocalizedText;
  helpDesk: { phone: string; hours: LocalizedText };
  colors: { primary: string; primaryStrong: string; accent: string };
  /** Reads another JSON file of the city's folder, such as `places.json`. */
  read<T>(file: string): T;
  /** Reads a text of the city's folder. */
  readText(file: string): string;
  /** Reads a file of the folder as it is. */
  readBytes(file: string): Uint8Array;
}

/** Loads a city's folder. Throws when there is none of that name. */
export function loadCity(name: string): City {
  const readBytes = (file: string) => readFileSync(new URL(`../../../city/${name}/${file}`, import.meta.url));
  const readText = (file: string) => readBytes(file).toString('utf8');
  const read = <T>(file: string): T => JSON.parse(readText(file));
  return { ...read<Omit<City, 'read' | 'readText' | 'readBytes'>>('city.json'), read, readText, readBytes };
}

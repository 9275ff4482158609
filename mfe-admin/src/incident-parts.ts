import type { audit } from '@entame/sdk';

export type IncidentReport = audit.components['schemas']['IncidentReport'];

/** The parts of a report in the order in which they are read, with the most characters each may have. */
export const incidentParts: readonly { name: keyof IncidentReport; lengthMax: number; rows: number }[] = [
  { name: 'title', lengthMax: 200, rows: 1 },
  { name: 'occurred', lengthMax: 500, rows: 1 },
  { name: 'discovered', lengthMax: 500, rows: 1 },
  { name: 'what', lengthMax: 4_000, rows: 6 },
  { name: 'who', lengthMax: 1_000, rows: 3 },
  { name: 'affected', lengthMax: 4_000, rows: 4 },
  { name: 'cause', lengthMax: 4_000, rows: 4 },
  { name: 'measures', lengthMax: 4_000, rows: 5 },
  { name: 'prevention', lengthMax: 4_000, rows: 4 },
  { name: 'contacts', lengthMax: 4_000, rows: 6 },
];

import { index, instant, sealedJson, table, text } from '#platform/db/columns.ts';

export interface Measurement {
  systolic: number;
  diastolic: number;
  pulse: number | null;
}

/** What a person's monitor showed. The numbers are sensitive personal data; who and when stay readable for paging. */
export const bloodPressureReadings = table(
  'blood_pressure_readings',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    measuredAt: instant().notNull(),
    setting: text({ enum: ['home', 'office'] }).notNull(),
    measurement: sealedJson<Measurement>().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [index('blood_pressure_readings_history').on(t.residentId, t.measuredAt, t.id)],
);

import { expect, test } from 'vitest';
import { type City, loadCity } from '#platform/city.ts';
import { readSecuritySettings, type SecuritySettings } from './security-settings.ts';

const nakama = loadCity('nakama');
const good = nakama.read<SecuritySettings>('security.json');
const cityWith = (settings: object): City => ({ ...nakama, read: <T>() => settings as T });

test('the city of Nakama has usable numbers', () => {
  expect(readSecuritySettings(nakama)).toEqual(good);
});

test.each([
  [
    'thresholds.readsByStaff',
    { thresholds: { ...good.thresholds, readsByStaff: { count: 0, minutes: 60 } } },
  ],
  [
    'thresholds.readsByStaff',
    { thresholds: { ...good.thresholds, readsByStaff: { count: 5, minutes: 9_999 } } },
  ],
  [
    'thresholds.travel',
    { thresholds: { ...good.thresholds, travel: { kilometres: 'far', kilometresPerHour: 1 } } },
  ],
  ['auditYears', { auditYears: 0.5 }],
  ['officeHours', { officeHours: { from: '22:00', until: '06:00' } }],
  ['officeHours', { officeHours: { from: '6', until: '22:00' } }],
])('a wrong %s stops the start', (name, change) => {
  expect(() => readSecuritySettings(cityWith({ ...good, ...change }))).toThrow(name);
});

import { expect, test } from 'vitest';
import { phoneText } from './phone-text.ts';

test.each([
  ['0930004321', '093-000-4321'],
  ['09000001234', '090-0000-1234'],
  ['0949001234', '094900-1234'],
  ['093-000-4321', '093-000-4321'],
  ['', ''],
])('%s is read %s', (digits, expected) => {
  expect(phoneText(digits, '093-000-0100').replaceAll('\u2060', '')).toBe(expected);
});

test('a city whose own number has no hyphens leaves the last four apart', () => {
  expect(phoneText('0930004321', '0930000100').replaceAll('\u2060', '')).toBe('093000-4321');
});

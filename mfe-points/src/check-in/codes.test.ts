import { describe, expect, test } from 'vitest';
import { codeInFragment, codeInScan, codeInTyping } from './codes.ts';

describe('codeInTyping', () => {
  test.each([
    ['12345-678901', '12345678901'],
    ['12345678901', '12345678901'],
    [' 12345 678901 ', '12345678901'],
    ['１２３４５－６７８９０１', '12345678901'],
    ['１２３４５ー６７８９０１', '12345678901'],
    ['12345−678901', '12345678901'],
    ['12345･678901', '12345678901'],
    ['12345–678901　', '12345678901'],
    ['', undefined],
    ['123456', undefined],
    ['12345-67890a', undefined],
    ['123456789012345678901', undefined],
  ])('%j is %j', (text, code) => {
    expect(codeInTyping(text)).toBe(code);
  });
});

describe('codeInFragment', () => {
  test.each([
    ['#c=abc-DEF_1.2', 'abc-DEF_1.2'],
    ['c=abc', 'abc'],
    ['#c=', undefined],
    ['#main', undefined],
    ['', undefined],
    [`#c=${'x'.repeat(201)}`, undefined],
  ])('%j holds %j', (fragment, code) => {
    expect(codeInFragment(fragment)).toBe(code);
  });
});

describe('codeInScan', () => {
  test.each([
    ['https://portal.example/points/check-in#c=abc', 'abc'],
    ['http://localhost:8080/points/check-in#c=abc', 'abc'],
    ['12345-678901', '12345678901'],
    ['https://portal.example/points/check-in', undefined],
    ['https://shop.example/#c=abc', undefined],
    ['WIFI:S:hall;P:12345678901;;', undefined],
    ['hello', undefined],
  ])('%j holds %j', (text, code) => {
    expect(codeInScan(text)).toBe(code);
  });
});

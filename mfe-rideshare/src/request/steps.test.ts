import { describe, expect, it } from 'vitest';
import { type Answers, computeNextStep, computeShownStep, type Place, soonest } from './steps.ts';

const place: Place = {
  id: 'station-nakama',
  name: '中間駅',
  kind: 'station',
  latitude: 33.8,
  longitude: 130.7,
};
const upToWhen: Answers = { pickup: place, dropoff: { ...place, id: 'town-habu' }, when: soonest };
const all: Answers = { ...upToWhen, people: { passengers: 1, wheelchair: false } };

describe('the next step', () => {
  it.each<[string, Answers, string]>([
    ['nothing answered', {}, 'pickup'],
    ['the start answered', { pickup: place }, 'dropoff'],
    ['an answer taken back', { ...all, dropoff: undefined } as unknown as Answers, 'dropoff'],
    ['everything answered', all, 'confirm'],
  ])('%s', (_, answers, step) => {
    expect(computeNextStep(answers)).toBe(step);
  });
});

describe('the shown step', () => {
  it.each<[string, string | null, Answers, string]>([
    ['the first page', null, all, 'pickup'],
    ['back to a question', 'dropoff', all, 'dropoff'],
    ['the question that is due', 'people', upToWhen, 'people'],
    ['a reload in the middle', 'people', {}, 'pickup'],
    ['too far ahead', 'confirm', upToWhen, 'people'],
    ['an unknown step', 'pay', all, 'pickup'],
  ])('%s', (_, wanted, answers, step) => {
    expect(computeShownStep(wanted, answers)).toBe(step);
  });
});

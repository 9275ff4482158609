import { describe, expect, it, test } from 'vitest';
import { Problem } from '#platform/problem.ts';
import { composeDailyFile } from './daily-file.rules.ts';
import { readPartnerFile } from './read-partner-file.ts';

const headings = 'kind,exchange_id,id,points,at\r\n';
const good = 'credit,x1,s1,500,2026-11-23T12:00:00+09:00\r\n';
const read = (text: string) => readPartnerFile(new TextEncoder().encode(text));

describe('readPartnerFile', () => {
  it('reads what we would write, a byte order mark and other columns', () => {
    const lines = [
      { kind: 'credit', exchangeId: 'x1', id: 's1', points: 500, at: '2026-11-23T03:00:00.000Z' },
    ];
    expect(read(headings + good)).toEqual(lines);
    expect(read(composeDailyFile(lines as never))).toEqual(lines);
    expect(
      read(`\ufeffid,kind,exchange_id,yen,points,at\ns1,credit,x1,500,500,2026-11-23T03:00:00Z\n`),
    ).toEqual(lines);
    expect(read(headings)).toEqual([]);
  });

  test.each([
    ['nothing', '', '/body'],
    ['other headings', 'a,b\r\n1,2\r\n', '/body'],
    ['a page of HTML', '<html>\n<p>"oops\n', '/body'],
    ['a wrong kind', `${headings}${good}pay,x,y,1,2026-11-23T00:00:00Z\r\n`, '/body/3'],
    ['points that are none', `${headings}credit,x,y,1.5,2026-11-23T00:00:00Z\r\n`, '/body/2'],
    ['negative points', `${headings}credit,x,y,-5,2026-11-23T00:00:00Z\r\n`, '/body/2'],
    ['no points', `${headings}credit,x,y,0,2026-11-23T00:00:00Z\r\n`, '/body/2'],
    ['a time without its zone', `${headings}credit,x,y,1,2026-11-23 00:00:00\r\n`, '/body/2'],
    ['no exchange', `${headings}credit,,y,1,2026-11-23T00:00:00Z\r\n`, '/body/2'],
    ['a formula in an id', `${headings}credit,x,"=1+1 ",1,2026-11-23T00:00:00Z\r\n`, '/body/2'],
    ['a line that is too short', `${headings}credit,x\r\n`, '/body'],
    ['too many lines', headings + good.repeat(20_001), '/body'],
  ])('refuses %s as a whole', (_, text, pointer) => {
    const refusal = (() => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ slug: 'partner-file-wrong', errors: [{ pointer }] });
  });

  it('refuses what is not UTF-8', () => {
    expect(() => readPartnerFile(new Uint8Array([0x93, 0xfa, 0x96]))).toThrow(Problem);
  });
});

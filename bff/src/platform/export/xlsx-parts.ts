/** The parts of a workbook that do not depend on its rows. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. */
export const style = { heading: 1, text: 2, time: 3, date: 4 } as const;

export const styles =
  `${head}<styleSheet xmlns="${main}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>' +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/><family val="2"/><charset val="128"/></font>' +
  '<font><b/><sz val="11"/><name val="Yu Gothic"/><family val="2"/><charset val="128"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The heading stays in sight while the rows scroll. */
export function sheetHead(columns: number): string {
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${columns}" width="22" customWidth="1"/></cols><sheetData>`
  );
}

export function sheetTail(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`;
}

export function workbook(names: readonly string[]): string {
  const list = eachSheet(names.length, (n) => {
    const name = sheetName(names[n - 1] ?? '', n);
    return `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`;
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${list}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const list = eachSheet(sheets, (n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
  return relations(list + relation('rIdStyles', 'styles', 'styles.xml'));
}

export const rootRelations = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'));

export function contentTypes(sheets: number): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${kind}+xml"/>`;
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    override('workbook.xml', 'sheet.main') +
    override('styles.xml', 'styles') +
    eachSheet(sheets, (n) => override(`worksheets/sheet${n}.xml`, 'worksheet')) +
    '</Types>'
  );
}

function relations(list: string): string {
  return `${head}<Relationships xmlns="${packageRelations}">${list}</Relationships>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`;
}

/** Excel takes 31 characters without these signs, and no two alike: hence the number. */
function sheetName(name: string, n: number): string {
  const plain = name.replaceAll(/[[\]:*?/\\&<>"']/g, ' ').trim();
  return plain === '' ? `Sheet${n}` : `${n} ${plain}`.slice(0, 31);
}

function eachSheet(sheets: number, xmlOf: (n: number) => string): string {
  return Array.from({ length: sheets }, (_, index) => xmlOf(index + 1)).join('');
}

/** A, B, … Z, AA, AB … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

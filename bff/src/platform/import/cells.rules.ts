/** What every cell and heading of a file goes through before it is read. */

/**
 * A cell without the spaces around it, with one kind of line break, and without the apostrophe that an export puts
 * before what a spreadsheet would take for a formula.
 */
export function tidyCell(text: string): string {
  const tidy = text.replaceAll(/\r\n?/g, '\n').replace(/^[\s　]+|[\s　]+$/g, '');
  return tidy.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '');
}

/** Width, case and spaces do not tell headings apart. */
export function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

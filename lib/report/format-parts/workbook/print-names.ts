import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** Sheets whose print titles and print areas stand in names of the workbook. */
export interface NamedSheets {
  readonly sheets: WriteSheet[];
  readonly namedRanges: NamedRange[];
}

/**
 * Moves what a sheet repeats on its pages, and what of it is printed, into names of the workbook. The writer would name
 * the sheet there without quotes: a spreadsheet refuses that of a name with a space or a hyphen.
 */
export function namePrintRanges(sheets: readonly WriteSheet[]): NamedSheets {
  return {
    sheets: sheets.map((sheet) => {
      const {
        printTitlesRow: _,
        printTitlesColumn: __,
        printArea: ___,
        ...pageSetup
      } = sheet.pageSetup ?? {};
      return { ...sheet, pageSetup };
    }),
    namedRanges: sheets.flatMap(({ name, pageSetup = {} }) => {
      const quoted = `'${name.replaceAll("'", "''")}'!`;
      const { printTitlesColumn, printTitlesRow, printArea } = pageSetup;
      const titles = [printTitlesColumn, printTitlesRow].flatMap((range) => range ?? []);
      return [
        ...(printArea === undefined ? [] : [named('_xlnm.Print_Area', [printArea])]),
        ...(titles.length === 0 ? [] : [named('_xlnm.Print_Titles', titles)]),
      ];

      function named(of: string, ranges: readonly string[]): NamedRange {
        return { name: of, range: ranges.map((range) => quoted + range).join(','), scope: name };
      }
    }),
  };
}

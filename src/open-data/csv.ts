import { stringify } from 'csv-stringify/sync'
import type { CellValue, Column } from './columns.ts'

/** What a spreadsheet would run as a formula (OWASP, “CSV injection”); a plain number is none. */
const FORMULA = /^[=+\-@\t\r](?!\d+(?:[.,]\d+)?$)/

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets show Vietnamese.
 * An apostrophe goes before what a spreadsheet would run, never in a column that machines read.
 * @param machine the columns (from 0) of ids, dates and addresses, whose values hold no free text
 */
export function csv(rows: readonly (readonly CellValue[])[], machine: readonly number[] = []): string {
  const guarded = rows.map((row) =>
    row.map((value, column) =>
      typeof value === 'string' && !machine.includes(column) && FORMULA.test(value) ? `'${value}` : value,
    ),
  )
  return stringify(guarded, {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  })
}

/** The columns, counted from 0, that machines read. */
export const machineColumns = (columns: readonly Column[]) => columns.flatMap(({ free }, index) => (free ? [] : [index]))

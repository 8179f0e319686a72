import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node'
import type { Localized } from '../model/locale.ts'
import { type OpenData, TABLES, type Table, type TableName } from '../model/open-data.ts'
import { type Column, cellsOf, columnsOf, fieldsOf } from './columns.ts'

/** Time of every entry of an archive, in any time zone: the same bytes from the same content. */
export const ENTRY_TIME = new Date(1980, 0, 1)

const bold = (value: string): Cell => ({
  value,
  fontWeight: 'bold',
  backgroundColor: '#EADFC8',
  alignVertical: 'top',
  wrap: true,
})

/** Characters that a column needs at least and bears at most: long texts wrap. */
const WIDTH = { least: 8, most: 60 }

function widthOf(column: Column, values: readonly (string | number | boolean | null)[]): number {
  const longest = Math.max(column.name.length + 2, ...values.map((value) => String(value ?? '').length))
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 1))
}

function sheetOf(table: Table, rows: readonly Record<string, unknown>[]) {
  const columns = columnsOf(table)
  const cells = rows.map((row) => cellsOf(row, columns))
  return {
    sheet: table.name,
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthOf(
        column,
        cells.map((row) => row[index] ?? null),
      ),
    })),
    data: [
      columns.map(({ name }) => bold(name)),
      ...cells.map((row) =>
        row.map(
          (value): Cell =>
            typeof value === 'string'
              ? { value, type: String, wrap: value.length > WIDTH.most, alignVertical: 'top' }
              : value === null
                ? null
                : { value, alignVertical: 'top' },
        ),
      ),
    ],
  }
}

/** The first sheet: what this is, and every column of every table in both languages. */
function readMe(notice: Localized) {
  const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' })
  return {
    sheet: 'README',
    stickyRowsCount: 1,
    columns: [{ width: 22 }, { width: 20 }, { width: 60 }, { width: 60 }],
    data: [
      ['table', 'column', 'tiếng Việt', 'English'].map(bold),
      ['', '', notice.vi, notice.en].map(wrapped),
      ...TABLES.flatMap((table) => [
        [table.name, '', table.title.vi, table.title.en].map(wrapped),
        ...fieldsOf(table).flatMap(({ columns }) =>
          columns.map(({ name, about }) => [table.name, name, about.vi, about.en].map(wrapped)),
        ),
      ]),
    ],
  }
}

/** Every table as a sheet of one workbook (.xlsx), heads frozen; the same bytes from the same rows. */
export async function workbook(data: OpenData, notice: Localized): Promise<Uint8Array> {
  const sheets = [readMe(notice), ...TABLES.map((table) => sheetOf(table, data[table.name as TableName]))]
  const written = await writeExcelFile(sheets as Sheet<never>[]).toBuffer()
  // The library stamps the archive with the time of writing: pack its files again under a fixed one.
  const files = Object.entries(unzipSync(written)).sort(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(files), { mtime: ENTRY_TIME, level: 9 })
}

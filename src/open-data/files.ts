/** The files of `/data/`: made once a build from the catalogue, the same bytes from the same content. */
import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { Catalogue } from '../catalogue/build.ts'
import { exportTables } from '../catalogue/export.ts'
import { t } from '../i18n/index.ts'
import { LOCALES, type Localized } from '../model/locale.ts'
import { type OpenData, TABLES, type Table } from '../model/open-data.ts'
import { addressOf, inEach } from './addresses.ts'
import { akomaNtoso } from './akoma-ntoso.ts'
import { cellsOf, columnsOf, jsonSchemaOf } from './columns.ts'
import { csv, machineColumns } from './csv.ts'
import { citationFile, dataPackage, readMe } from './descriptions.ts'
import { NAME, type Release, releaseOf } from './release.ts'
import { ENTRY_TIME, workbook } from './workbook.ts'

/** One file, by its path below `/data/`. */
export interface DataFile {
  path: string
  type: string
  body: Uint8Array
}

/** All of the open data: its rows, what it says of itself, and its files. */
export interface OpenDataSet {
  data: OpenData
  release: Release
  files: DataFile[]
}

const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/akn+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const file = (path: string, type: keyof typeof TYPES, body: string | Uint8Array): DataFile => ({
  path,
  type: TYPES[type],
  body: typeof body === 'string' ? strToU8(body) : body,
})
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

export const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

/** A table as CSV. */
export function csvOf(table: Table, rows: readonly Record<string, unknown>[]): string {
  const columns = columnsOf(table)
  return csv([columns.map(({ name }) => name), ...rows.map((row) => cellsOf(row, columns))], machineColumns(columns))
}

/** Path of the Akoma Ntoso document of a plan in a language, below `/data/`. */
export const akomaPath = (plan: string, locale: string) => `akoma-ntoso/${plan}.${locale}.xml`
/** With an ending, so that every host knows it for a text. */
export const SUMS = 'SHA256SUMS.txt'
export const WORKBOOK = `${NAME}.xlsx`
export const ARCHIVE = `${NAME}.zip`

let made: { catalogue: Catalogue; set: Promise<OpenDataSet> } | undefined

/** The open data of a catalogue, made once. */
export function openData(catalogue: Catalogue): Promise<OpenDataSet> {
  if (made?.catalogue !== catalogue) made = { catalogue, set: makeOpenData(catalogue) }
  return made.set
}

/** Makes the open data of a catalogue. */
export async function makeOpenData(catalogue: Catalogue): Promise<OpenDataSet> {
  const data = exportTables(catalogue, addressOf)
  const release = releaseOf(catalogue, data)
  const tables = TABLES.flatMap((table) => [
    file(`${table.name}.csv`, 'csv', csvOf(table, data[table.name])),
    file(`${table.name}.json`, 'json', json(data[table.name])),
    file(`schema/${table.name}.json`, 'json', json(jsonSchemaOf(table))),
  ])
  const texts = catalogue.plans.flatMap((plan) =>
    LOCALES.map((locale) => file(akomaPath(plan.id, locale), 'xml', akomaNtoso(catalogue, plan, release, locale))),
  )
  const sizeOf = (path: string) => {
    const found = tables.find((each) => each.path === path)
    if (!found) throw new Error(`the data package names ${path}, which is not made`)
    return { bytes: found.body.length, sha256: sha256(found.body) }
  }
  const parts = [
    ...tables,
    ...texts,
    file(WORKBOOK, 'xlsx', await workbook(data, release.notice)),
    file('datapackage.json', 'json', json(dataPackage(release, sizeOf))),
    file('CITATION.cff', 'text', citationFile(release)),
    file('README.md', 'text', readMe(release, contentsOf())),
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  const sums = (files: readonly DataFile[]) => files.map(({ path, body }) => `${sha256(body)}  ${path}\n`).join('')
  const packed = [...parts, file(SUMS, 'text', sums(parts))]
  const archive = file(
    ARCHIVE,
    'zip',
    zipSync(Object.fromEntries(packed.map(({ path, body }) => [`${NAME}/${path}`, body])), { mtime: ENTRY_TIME, level: 9 }),
  )
  return { data, release, files: [...parts, archive, file(SUMS, 'text', sums([...parts, archive]))] }
}

/** What the archive holds, in words. */
function contentsOf(): { path: string; about: Localized }[] {
  const about = (of: (words: ReturnType<typeof t>['data']['forms']) => string) => inEach((locale) => of(t(locale).data.forms))
  return [
    { path: WORKBOOK, about: about(({ xlsx }) => xlsx) },
    ...TABLES.map(({ name, title }) => ({ path: `${name}.csv, ${name}.json`, about: title })),
    { path: 'akoma-ntoso/', about: about(({ akoma }) => akoma) },
    { path: 'schema/', about: about(({ schema }) => schema) },
    { path: 'datapackage.json', about: about(({ package: text }) => text) },
    { path: 'CITATION.cff', about: about(({ citation }) => citation) },
    { path: SUMS, about: about(({ sums }) => sums) },
  ]
}

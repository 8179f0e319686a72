/** The files that describe the open data to programs and to people: data package, citation, read-me. */
import { stringify } from 'yaml'
import { LICENCE } from '../catalogue/export.ts'
import { LOCALES } from '../model/locale.ts'
import { TABLES, type Table, VIETNAMESE } from '../model/open-data.ts'
import { addressesOf } from './addresses.ts'
import { type Column, columnsOf, LIST } from './columns.ts'
import { LICENCE_ADDRESS, NAME, type Release } from './release.ts'

const SPDX = 'CC-BY-4.0'

/** The description of the CSV files as a Frictionless tabular data package (specs.frictionlessdata.io, version 1). */
export function dataPackage(release: Release, sizeOf: (file: string) => { bytes: number; sha256: string }) {
  const [home] = LOCALES.map((locale) => addressesOf({ page: 'data' })[locale]).filter((address) => address.startsWith('http'))
  return {
    profile: 'tabular-data-package',
    name: NAME,
    title: release.title.en,
    'x-title-vi': release.title.vi,
    description: release.notice.en,
    [VIETNAMESE]: release.notice.vi,
    version: release.version,
    ...(release.date ? { created: release.date } : {}),
    ...(home ? { homepage: home } : {}),
    licenses: [{ name: SPDX, title: LICENCE, path: LICENCE_ADDRESS }],
    contributors: [{ title: release.contributors.en, role: 'author' }],
    resources: TABLES.map((table: Table) => {
      const path = `${table.name}.csv`
      const { bytes, sha256 } = sizeOf(path)
      return {
        profile: 'tabular-data-resource',
        name: table.name,
        path,
        title: table.title.en,
        'x-title-vi': table.title.vi,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        dialect: { lineTerminator: '\r\n' },
        schema: {
          fields: columnsOf(table).map(fieldOf),
          missingValues: [''],
          ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
          ...(table.foreignKeys.length > 0
            ? {
                foreignKeys: table.foreignKeys.map((foreign) => ({
                  fields: oneOrMore(foreign.fields),
                  reference: { resource: foreign.table, fields: oneOrMore(foreign.columns) },
                })),
              }
            : {}),
        },
      }
    }),
  }
}

const oneOrMore = (names: string[]) => (names.length === 1 ? (names[0] ?? '') : names)

function fieldOf(column: Column) {
  // A cell with a list is a text to a program that knows no lists: its description says what stands between the values.
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.enum && !column.list ? { enum: column.enum } : {}),
    ...(column.pattern && !column.list ? { pattern: column.pattern } : {}),
    ...(column.minimum === null || column.list ? {} : { minimum: column.minimum }),
    ...(column.maximum === null || column.maximum > 1e9 || column.list ? {} : { maximum: column.maximum }),
  }
  return {
    name: column.name,
    type: column.list ? 'string' : column.type,
    description: column.list ? `${column.about.en} (list, “${LIST}” between values)` : column.about.en,
    [VIETNAMESE]: column.list ? `${column.about.vi} (danh sách, “${LIST}” ở giữa)` : column.about.vi,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** How to cite the data, for programs (Citation File Format 1.2.0). */
export function citationFile(release: Release): string {
  const [home] = LOCALES.map((locale) => addressesOf({ page: 'data' })[locale]).filter((address) => address.startsWith('http'))
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use these data, please cite them as below and say that the texts are restated.',
    type: 'dataset',
    title: release.title.en,
    abstract: release.notice.en,
    authors: [{ name: release.contributors.en }],
    version: release.version,
    ...(release.date ? { 'date-released': release.date } : {}),
    license: SPDX,
    ...(home ? { url: home } : {}),
    keywords: ['ASEAN Socio-Cultural Community', 'Viet Nam', 'local government', 'public policy'],
  })
}

/** The read-me of the archive, in both languages. */
export function readMe(release: Release, files: readonly { path: string; about: { vi: string; en: string } }[]): string {
  return LOCALES.map((locale) =>
    [
      `# ${release.title[locale]}`,
      release.notice[locale],
      release.version,
      files.map(({ path, about }) => `- \`${path}\`: ${about[locale]}`).join('\n'),
    ].join('\n\n'),
  ).join('\n\n')
}

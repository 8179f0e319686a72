/** The tables as flat columns, for spreadsheets and data packages: what a column is, is read off the JSON Schema of the table's rows. */
import { z } from 'astro/zod'
import { LOCALES, type Locale, type Localized } from '../model/locale.ts'
import { type Table, VIETNAMESE } from '../model/open-data.ts'

/** A field as `z.toJSONSchema` writes it, as far as the rows of the open data use it. */
interface FieldSchema {
  description?: string
  /** With “null” beside it where the value may be missing. */
  type?: string | string[]
  pattern?: string
  enum?: string[]
  const?: string
  minimum?: number
  maximum?: number
  anyOf?: FieldSchema[]
  items?: FieldSchema
  properties?: Record<string, FieldSchema>
  [VIETNAMESE]?: string
}

/** One column of a table. */
export interface Column {
  /** `title_vi`: the field, and the language where it has two. */
  name: string
  field: string
  locale: Locale | null
  type: 'string' | 'integer' | 'number' | 'boolean'
  /** Several values in one cell, joined by `LIST`. */
  list: boolean
  /** Whether a cell is never empty. */
  required: boolean
  /** Whether people wrote it: only there can a cell be mistaken for a formula. Ids, dates, addresses and codes are read by machines. */
  free: boolean
  enum: string[] | null
  pattern: string | null
  minimum: number | null
  maximum: number | null
  about: Localized
}

/** What stands between the values of a list in one cell. */
export const LIST = '; '

/** The JSON Schema (draft 2020-12) of a file: an array of rows. */
export function jsonSchemaOf(table: Table) {
  return {
    ...z.toJSONSchema(z.array(table.row), { target: 'draft-2020-12' }),
    title: table.title.en,
    'x-title-vi': table.title.vi,
  }
}

/** The fields of a table with what they mean, in their order; those with lists of things inside have a table of their own. */
export function fieldsOf(table: Table): { name: string; about: Localized; columns: Column[] }[] {
  const { properties = {} } = z.toJSONSchema(table.row) as FieldSchema
  return Object.entries(properties).map(([name, field]) => {
    const about = { vi: field[VIETNAMESE] ?? '', en: field.description ?? '' }
    return { name, about, columns: columnsOfField(name, field, about) }
  })
}

/** The columns of a table, in order. */
export const columnsOf = (table: Table): Column[] => fieldsOf(table).flatMap(({ columns }) => columns)

function columnsOfField(name: string, field: FieldSchema, about: Localized): Column[] {
  const typesOf = ({ type }: FieldSchema) => [type ?? 'string'].flat()
  const choices = field.anyOf ?? [field]
  const required = !choices.flatMap(typesOf).includes('null')
  const main = choices.find((choice) => typesOf(choice)[0] !== 'null') ?? field
  if (main.properties) {
    // A value in each language; anything else with parts inside does not fit a cell.
    const parts = main.properties
    if (!LOCALES.every((locale) => parts[locale])) throw new Error(`${name}: a column cannot hold an object`)
    return LOCALES.flatMap((locale) =>
      columnsOfField(name, parts[locale] ?? {}, about).map((column) => ({
        ...column,
        name: `${name}_${locale}`,
        locale,
        required: required && column.required,
      })),
    )
  }
  const list = main.type === 'array'
  const value = list ? (main.items ?? {}) : main
  const [type = 'string'] = typesOf(value)
  if (value.properties) return []
  return [
    {
      name,
      field: name,
      locale: null,
      type: type as Column['type'],
      list,
      // An empty list is an empty cell.
      required: required && !list,
      free: type === 'string' && !value.pattern && !value.enum && !value.const,
      enum: value.enum ?? null,
      pattern: value.pattern ?? null,
      minimum: value.minimum ?? null,
      maximum: value.maximum ?? null,
      about,
    },
  ]
}

/** What stands in a cell; null where it is empty. */
export type CellValue = string | number | boolean | null

/** A row as cells, in the order of its columns. */
export function cellsOf(row: Readonly<Record<string, unknown>>, columns: readonly Column[]): CellValue[] {
  return columns.map(({ field, locale, list }) => {
    const whole = row[field]
    const value = locale && whole ? (whole as Record<Locale, unknown>)[locale] : whole
    if (list) return (value as string[]).length > 0 ? (value as string[]).join(LIST) : null
    return (value ?? null) as CellValue
  })
}

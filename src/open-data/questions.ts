/** Questions worked out on the page of the open data: the answer is computed here, the steps are given for common tools. */
import type { Catalogue } from '../catalogue/build.ts'
import { t } from '../i18n/index.ts'
import type { Locale, Localized } from '../model/locale.ts'
import { type OpenData, TABLES, type TableName } from '../model/open-data.ts'
import { inEach } from './addresses.ts'
import { columnsOf } from './columns.ts'

/** One question with its answer and the ways to it. */
export interface Question {
  id: 'due' | 'people' | 'wording'
  /** What is counted, and how often, most first. */
  answer: { name: Localized; key: string; count: number }[]
  table: TableName
  /** A formula for a spreadsheet: how often the first answer is found. */
  formula: string
  sql: string
  python: string
  r: string
}

/** The range of a whole column in the workbook, as `'provision-people'!$C:$C`. */
function range(name: TableName, column: string): string {
  const table = TABLES.find((each) => each.name === name)
  const index = table ? columnsOf(table).findIndex((each) => each.name === column) : -1
  if (index < 0) throw new Error(`${name} has no column ${column}`)
  const letters = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
  return `'${name}'!$${letters}:$${letters}`
}

/** How often each value stands in rows, most first; equal ones in the order in which they come. */
function counted(values: readonly string[]): [value: string, count: number][] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]): [string, number] => [value, all.length])
    .sort((a, b) => b[1] - a[1])
}

/** So many answers are shown at most. */
const MOST = 5

/** Three questions of three kinds: one table, a table of links, pairs. */
export function questionsOf(catalogue: Catalogue, data: OpenData): Question[] {
  const planName = (id: string) => catalogue.plans.find((plan) => plan.id === id)?.locality.name ?? id
  const peopleName = (id: string, locale: Locale) => catalogue.people.find((group) => group.id === id)?.name[locale] ?? id
  const due = counted(data.provisions.filter((row) => row.due.length > 0).map((row) => row.plan))
  const people = counted(data['provision-people'].map((row) => row.people)).slice(0, MOST)
  const near = counted(data.wording.filter(({ degree }) => degree === 'near').map((row) => `${row.plan_a} ${row.plan_b}`)).slice(
    0,
    MOST,
  )
  const [firstA = '', firstB = ''] = near[0]?.[0].split(' ') ?? []
  return [
    {
      id: 'due',
      table: 'provisions',
      answer: due.map(([plan, count]) => ({ key: plan, name: inEach(() => planName(plan)), count })),
      formula: `=COUNTIFS(${range('provisions', 'plan')},"${due[0]?.[0]}",${range('provisions', 'due')},"?*")`,
      sql: "SELECT plan, count(*) AS n FROM 'provisions.csv' WHERE due <> '' GROUP BY plan ORDER BY n DESC",
      python: python('provisions', "r['plan']", "r['due']"),
      r: `sort(table(subset(${readR('provisions')}, due != "")$plan), decreasing = TRUE)`,
    },
    {
      id: 'people',
      table: 'provision-people',
      answer: people.map(([id, count]) => ({ key: id, name: inEach((locale) => peopleName(id, locale)), count })),
      formula: `=COUNTIFS(${range('provision-people', 'people')},"${people[0]?.[0]}")`,
      sql: "SELECT people, count(*) AS n FROM 'provision-people.csv' GROUP BY people ORDER BY n DESC",
      python: python('provision-people', "r['people']"),
      r: `sort(table(${readR('provision-people')}$people), decreasing = TRUE)`,
    },
    {
      id: 'wording',
      table: 'wording',
      answer: near.map(([pair, count]) => ({
        key: pair,
        name: inEach((locale) => t(locale).join(pair.split(' ').map(planName))),
        count,
      })),
      formula: `=COUNTIFS(${range('wording', 'plan_a')},"${firstA}",${range('wording', 'plan_b')},"${firstB}",${range('wording', 'degree')},"near")`,
      sql: "SELECT plan_a, plan_b, count(*) AS n FROM 'wording.csv' WHERE degree = 'near' GROUP BY plan_a, plan_b ORDER BY n DESC",
      python: python('wording', "r['plan_a'] + ' ' + r['plan_b']", "r['degree'] == 'near'"),
      r: `with(subset(${readR('wording')}, degree == "near"), sort(table(paste(plan_a, plan_b)), decreasing = TRUE))`,
    },
  ]
}

/** A line for Python’s own library: `what` counted over the rows of a table where `where` is true. */
const python = (table: TableName, what: string, where?: string) =>
  `import csv, collections; print(collections.Counter(${what} for r in csv.DictReader(open('${table}.csv', encoding='utf-8-sig'))${where ? ` if ${where}` : ''}).most_common())`

const readR = (table: TableName) => `read.csv("${table}.csv", fileEncoding = "UTF-8-BOM")`

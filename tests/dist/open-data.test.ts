/** What a person who takes the open data away relies on; read by libraries that did not write it, and by system tools where they are. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'astro/zod'
import { Package } from 'datapackage'
import { parse } from 'node-html-parser'
import { validateXML } from 'xmllint-wasm'
import { parse as parseYaml } from 'yaml'
import { cellOf } from '../../src/catalogue/compare.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { provisionRow, TABLES } from '../../src/model/open-data.ts'
import { pageDataSchema } from '../../src/model/page-data.ts'
import { makeOpenData } from '../../src/open-data/files.ts'
import { questionsOf } from '../../src/open-data/questions.ts'
import { builtPages, distFolder, fileOf, localePages, pageAt, targetOf } from '../support/dist.ts'
import { realCatalogue } from '../support/localities.ts'
import { csvRows, dataFile, dataJson, dataText, unzipped } from '../support/open-data.ts'

const schemas = fileURLToPath(new URL('../support/schemas/', import.meta.url))
const names = TABLES.map(({ name }) => name)
const has = (program: string, version = '--version') => spawnSync(program, [version]).status === 0
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')

/** Runs what is given in a folder that holds files, and takes the folder away. */
function inFolder<T>(files: ReadonlyMap<string, Buffer>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'open-data-'))
  try {
    for (const [name, body] of files) writeFileSync(join(folder, name), body)
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('what programs rely on stays: the columns of provisions.json that were there from the start', () => {
  const promised = ['plan', 'id', 'section', 'kind', 'pillar', 'kra', 'counted', 'topics', 'agencies', 'people', 'dates', 'due']
  promised.push('documents', 'figures', 'headline', 'text', 'terms', 'note', 'wording', 'url')
  expect(Object.keys(provisionRow.shape)).toEqual(expect.arrayContaining(promised))
  for (const row of dataJson('provisions.json')) expect(Object.keys(row)).toEqual(expect.arrayContaining(promised))
})

for (const name of names) {
  test(`the JSON of ${name} is as its published schema says, and the schema would notice`, () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const valid = ajv.compile(dataJson<object>(`schema/${name}.json`))
    const rows = dataJson(`${name}.json`)
    expect(valid(rows), JSON.stringify(valid.errors?.[0])).toBe(true)
    expect(rows.length).toBeGreaterThan(0)
    expect(valid([{ ...rows[0], surprise: 1 }])).toBe(false)
    const [first = ''] = Object.keys(rows[0] ?? {})
    expect(valid([{ ...rows[0], [first]: undefined }])).toBe(false)
  })

  test(`the CSV of ${name}, read again, is the JSON`, () => {
    interface Field {
      type?: string | string[]
      anyOf?: Field[]
      items?: Field
      properties?: Record<string, Field>
    }
    const { items } = dataJson<{ items: Field }>(`schema/${name}.json`)
    const { head, rows } = csvRows(name)
    const used: string[] = []
    /** A value of the JSON from its cells, by the published schema alone. */
    const readAs = (row: Record<string, string>, column: string, field: Field): unknown => {
      const choices = field.anyOf ?? [field]
      const main = choices.find(({ type }) => type !== 'null') ?? field
      const nullable = choices.flatMap(({ type }) => type).includes('null')
      if (main.properties) {
        const parts = Object.entries(main.properties).map(([part, of]) => [part, readAs(row, `${column}_${part}`, of)] as const)
        return nullable && parts.every(([, value]) => value === '') ? null : Object.fromEntries(parts)
      }
      used.push(column)
      const cell = row[column] ?? ''
      if (main.type === 'array') return cell ? cell.split('; ') : []
      if (nullable && cell === '') return null
      const types = [main.type].flat()
      if (types.includes('boolean')) return cell === 'true' ? true : cell === 'false' ? false : cell
      return types.includes('integer') || types.includes('number') ? Number(cell) : cell
    }
    const fields = Object.entries(items.properties ?? {}).filter(([, { items }]) => !items?.properties)
    const again = rows.map((row) => Object.fromEntries(fields.map(([column, field]) => [column, readAs(row, column, field)])))
    const wanted = dataJson(`${name}.json`).map((row) => Object.fromEntries(fields.map(([column]) => [column, row[column]])))
    expect(again).toEqual(wanted)
    expect([...new Set(used)]).toEqual(head)
  })
}

test('Excel opens a CSV right: byte order mark, CRLF, and no cell that it would run', () => {
  for (const name of names) {
    const text = dataText(`${name}.csv`)
    expect(text.charCodeAt(0), name).toBe(0xfeff)
    expect(text.replaceAll('\r\n', '').includes('\n'), name).toBe(false)
    const { rows } = csvRows(name)
    const run = rows.flatMap((row) => Object.entries(row)).filter(([, cell]) => /^[=+@]/.test(cell))
    expect(run, name).toEqual([])
  }
})

test('lists inside the JSON are the rows of the tables of links', () => {
  const rows = dataJson<z.infer<typeof provisionRow>[]>('provisions.json')
  const links = (name: string) => dataJson<Record<string, string>[]>(`${name}.json`)
  expect(links('provision-topics').map(({ provision, topic }) => `${provision} ${topic}`)).toEqual(
    rows.flatMap(({ key, topics }) => topics.map((id) => `${key} ${id}`)),
  )
  expect(links('provision-people').map(({ provision, people }) => `${provision} ${people}`)).toEqual(
    rows.flatMap(({ key, people }) => people.map((id) => `${key} ${id}`)),
  )
  expect(links('provision-dates').map(({ provision, date, what }) => `${provision} ${date} ${what}`)).toEqual(
    rows.flatMap(({ key, dates }) => dates.map(({ when, what }) => `${key} ${when} ${what}`)),
  )
  expect(
    links('provision-agencies').flatMap((row) =>
      row['whole_section'] ? [] : [`${row['provision']} ${row['agency']} ${row['role']}`],
    ),
  ).toEqual(rows.flatMap(({ key, agencies }) => agencies.map(({ id, role }) => `${key} ${id} ${role}`)))
})

test('ids in lists exist: sources, lead agencies, topics of headings, parents of sections', () => {
  const ids = (name: string) => new Set(dataJson<{ id: string }[]>(`${name}.json`).map(({ id }) => id))
  const missing = (name: string, column: string, known: ReadonlySet<string>) =>
    dataJson(`${name}.json`).flatMap((row) => ((row[column] ?? []) as string[]).filter((id) => !known.has(id)))
  const sources = ids('sources')
  for (const name of ['localities', 'pillars', 'areas', 'agencies', 'glossary', 'claims'])
    expect(missing(name, 'sources', sources), name).toEqual([])
  expect(missing('plans', 'lead', ids('agencies'))).toEqual([])
  expect(missing('sections', 'topics', ids('topics'))).toEqual([])
  const sections = dataJson('sections.json')
  const keys = new Set(sections.map(({ plan, id }) => `${plan} ${id}`))
  expect(sections.filter(({ plan, parent }) => parent && !keys.has(`${plan} ${parent}`))).toEqual([])
})

test.describe('the data package', () => {
  const descriptor = dataJson<{ resources: { name: string; path: string; bytes: number; hash: string }[] }>('datapackage.json')
  /** The package opened from a copy of its files without their byte order marks, which this reader takes for part of the first name. */
  const open = async (change: (name: string, text: string) => string = (_, text) => text) => {
    const folder = mkdtempSync(join(tmpdir(), 'open-data-'))
    for (const { name, path } of descriptor.resources)
      writeFileSync(join(folder, path), change(name, dataText(path).replace(/^\uFEFF/, '')))
    return { folder, pack: await Package.load(descriptor, { basePath: folder, strict: true }) }
  }

  test('is valid, names every table, and its sizes and checksums hold', async () => {
    const pack = await Package.load(descriptor, { basePath: join(distFolder, 'data'), strict: true })
    expect(pack.errors).toEqual([])
    expect(pack.valid).toBe(true)
    expect(pack.resourceNames).toEqual(names)
    for (const { path, bytes, hash } of descriptor.resources) {
      expect(dataFile(path).length, path).toBe(bytes)
      expect(`sha256:${sha256(dataFile(path))}`, path).toBe(hash)
    }
    const bad = await Package.load({ ...descriptor, resources: [] })
    expect(bad.valid).toBe(false)
  })

  test('an independent reader finds every value, key and link between tables in order', async () => {
    test.setTimeout(120_000)
    const { pack, folder } = await open()
    for (const resource of pack.resources) {
      const rows = await resource.read({ keyed: true, relations: true })
      expect(rows.length, resource.name).toBe(dataJson(`${resource.name}.json`).length)
    }
    rmSync(folder, { recursive: true })
  })

  test('it would notice a link that leads nowhere', async () => {
    const { pack, folder } = await open((name, text) =>
      name === 'provision-people' ? text.replace(/,[a-z-]+\r\n$/, ',nobody-at-all\r\n') : text,
    )
    await expect(pack.getResource('provision-people').read({ relations: true })).rejects.toThrow(/foreign key|violation/i)
    rmSync(folder, { recursive: true })
  })
})

test('the workbook opens in another program: a sheet a table, the same cells as the CSV, heads frozen', async () => {
  const book = read(dataFile('five-localities-ascc.xlsx'), { type: 'buffer' })
  expect(book.SheetNames).toEqual(['README', ...names])
  for (const name of names) {
    const sheet = book.Sheets[name]
    if (!sheet) throw new Error(name)
    const [head, ...cells] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, blankrows: false })
    const csv = csvRows(name)
    expect(head, name).toEqual(csv.head)
    expect(
      cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      name,
    ).toEqual(csv.rows.map((row) => csv.head.map((column) => row[column])))
  }
  // Numbers are numbers, so that they add up.
  expect(book.Sheets['wording']?.['E2']?.t).toBe('n')
  const files = await unzipped(dataFile('five-localities-ascc.xlsx'))
  const sheets = [...files].filter(([path]) => path.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(names.length + 1)
  for (const [path, body] of sheets) {
    const root = parse(body.toString('utf8'))
    expect(root.querySelector('pane')?.getAttribute('state'), path).toBe('frozen')
    const widths = root.querySelectorAll('cols > col').map((column) => Number(column.getAttribute('width')))
    expect(widths.length, path).toBeGreaterThan(0)
    for (const width of widths) expect(width > 5 && width < 75, `${path} ${width}`).toBe(true)
  }
})

test('the archive opens, holds everything, and its checksums hold', async () => {
  const archive = dataFile('five-localities-ascc.zip')
  const files = await unzipped(archive)
  const root = 'five-localities-ascc/'
  const listed = new Map(
    (files.get(`${root}SHA256SUMS.txt`)?.toString('utf8').trim() ?? '')
      .split('\n')
      .map((line) => line.split('  ').reverse() as [string, string]),
  )
  const paths = [...files.keys()].map((path) => path.slice(root.length)).filter((path) => path !== 'SHA256SUMS.txt')
  expect([...listed.keys()].sort()).toEqual(paths.sort())
  for (const [path, sum] of listed) {
    expect(sha256(files.get(root + path) ?? Buffer.alloc(0)), path).toBe(sum)
    expect(files.get(root + path)?.equals(dataFile(path)), path).toBe(true)
  }
  for (const wanted of ['CITATION.cff', 'README.md', 'datapackage.json', 'five-localities-ascc.xlsx', 'provisions.csv'])
    expect(paths).toContain(wanted)
  if (has('unzip', '-v')) {
    const { status, stdout } = inFolder(new Map([['a.zip', archive]]), (folder) =>
      spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' }),
    )
    expect(stdout).toContain('No errors detected')
    expect(status).toBe(0)
  }
})

test('the checksums beside the files on the site hold, the archive’s too', () => {
  const lines = dataText('SHA256SUMS.txt')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string])
  expect(lines.map(([, path]) => path)).toContain('five-localities-ascc.zip')
  for (const [sum, path] of lines) expect(sha256(dataFile(path)), path).toBe(sum)
})

test('the same content makes the same bytes, in another process, at another time', async () => {
  const { files } = await makeOpenData(realCatalogue())
  // Where the site knows its address, so do its files: compared is a build without it.
  test.skip(Boolean(process.env['SITE'] || process.env['BASE_PATH']), 'this process does not know the address')
  const differing = files.filter(({ path, body }) => !dataFile(path).equals(Buffer.from(body))).map(({ path }) => path)
  expect(differing).toEqual([])
})

test('CITATION.cff is valid by the schema of the format', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const valid = ajv.compile(JSON.parse(readFileSync(join(schemas, 'cff-1.2.0.schema.json'), 'utf8')))
  const citation = parseYaml(dataText('CITATION.cff')) as Record<string, unknown>
  expect(valid(citation), JSON.stringify(valid.errors)).toBe(true)
  expect(valid({ ...citation, authors: [] })).toBe(false)
  expect(citation['license']).toBe('CC-BY-4.0')
  expect(citation['version']).toBe(dataJson<{ version: string }>('datapackage.json').version)
})

test.describe('Akoma Ntoso', () => {
  const plans = realCatalogue().plans
  const documents = plans.flatMap((plan) =>
    LOCALES.map((locale) => ({ plan, locale, path: `akoma-ntoso/${plan.id}.${locale}.xml` })),
  )
  const xsd = (name: string) => ({ fileName: name, contents: readFileSync(join(schemas, name), 'utf8') })
  const validate = (xml: { fileName: string; contents: string }[]) =>
    validateXML({
      xml,
      schema: [xsd('akomantoso30.xsd')],
      preload: [xsd('xml.xsd')],
      initialMemoryPages: 1024,
      maxMemoryPages: 8192,
    })

  test('each plan in each language is valid by the OASIS schema, which would notice', async () => {
    test.setTimeout(120_000)
    const xml = documents.map(({ path }) => ({ fileName: path.replace('/', '-'), contents: dataText(path) }))
    const { valid, errors } = await validate(xml)
    expect(errors.slice(0, 5)).toEqual([])
    expect(valid).toBe(true)
    const [first] = xml
    const broken = await validate([
      { fileName: 'broken.xml', contents: first?.contents.replace(/<FRBRlanguage[^>]*>/, '') ?? '' },
    ])
    expect(broken.valid).toBe(false)
    if (has('xmllint')) {
      const files = documents.map(({ path }) => join(distFolder, 'data', path))
      const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(schemas, 'akomantoso30.xsd'), ...files], {
        encoding: 'utf8',
      })
      expect(run.status, run.stderr.slice(0, 500)).toBe(0)
    }
  })

  test('it holds every provision of its plan in order with its text, and says that it is a restatement', () => {
    for (const { plan, locale, path } of documents) {
      const text = dataText(path)
      const root = parse(text)
      const byKey = new Map(plan.provisions.map((provision) => [provision[locale], provision]))
      const texts = root.querySelectorAll('paragraph > content > p').map((element) => element.text.trim())
      expect(texts, path).toHaveLength(plan.provisions.length)
      expect(
        texts.filter((text) => !byKey.has(text)),
        path,
      ).toEqual([])
      expect(root.querySelectorAll('section'), path).toHaveLength(plan.facts.sections.length)
      const ids = root.querySelectorAll('[eId]').map((element) => element.getAttribute('eId') ?? '')
      expect(new Set(ids).size, path).toBe(ids.length)
      for (const element of root.querySelectorAll('[refersTo]'))
        for (const id of (element.getAttribute('refersTo') ?? '').split(' ')) expect(ids, path).toContain(id.slice(1))
      // Neither the work nor its expression claims authority.
      expect(text.match(/<FRBRauthoritative value="false"\/>/g), path).toHaveLength(2)
      expect(text).toContain(`<FRBRlanguage language="${locale === 'vi' ? 'vie' : 'eng'}"/>`)
      const said = locale === 'vi' ? 'không phải nguyên văn' : 'not the official wording'
      expect(root.querySelector('preface .notice')?.text, path).toContain(said)
      expect(root.querySelector('notes [eId=notice]')?.text, path).toContain(said)
    }
  })
})

test('each page on one thing has its own data beside it, linked, of the promised shape, the same in both languages', () => {
  test.setTimeout(120_000)
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const valid = ajv.compile(z.toJSONSchema(pageDataSchema))
  const kinds = new Set<string>()
  const pattern = /^(vi|en)\/(plans\/.|pillars\/.|topics\/.|agencies\/.|people\/.|compare\/(?!facts).)/
  for (const page of localePages()) {
    const link = page.root.querySelector('link[rel=alternate][type="application/json"]')?.getAttribute('href')
    expect(link !== undefined, page.path).toBe(pattern.test(page.path))
    if (!link) continue
    const path = targetOf(page, link).path ?? ''
    expect(path).toBe(page.path.replace(/\/$/, '.json'))
    expect(
      page.root.querySelectorAll('main a').filter((a) => targetOf(page, a.getAttribute('href') ?? '').path === path),
      page.path,
    ).toHaveLength(1)
    const text = readFileSync(fileOf(path) ?? '', 'utf8')
    const body = JSON.parse(text)
    expect(valid(body), `${path}: ${JSON.stringify(valid.errors?.[0])}`).toBe(true)
    kinds.add(body.kind)
    expect(targetOf(pageAt(''), body.url[page.locale]).path).toBe(page.path)
    if (page.locale === 'vi') expect(readFileSync(fileOf(path.replace(/^vi/, 'en')) ?? '', 'utf8') === text, path).toBe(true)
  }
  expect([...kinds].sort()).toEqual(['agency', 'comparison', 'people', 'pillar', 'plan', 'provision', 'topic'])
})

test('the data of a page says what the page says: as many provisions, the same silence', () => {
  const body = JSON.parse(readFileSync(fileOf('en/topics/asean-corner.json') ?? '', 'utf8'))
  const page = pageAt('en/topics/asean-corner/')
  for (const { provisions } of body.answers) for (const { headline } of provisions) expect(page.root.text).toContain(headline.en)
  expect(
    body.answers
      .filter(({ silence }: { silence: string | null }) => silence === 'unknown')
      .map(({ plan }: { plan: string }) => plan),
  ).toEqual(
    realCatalogue()
      .plans.filter((plan) => plan.facts.copy === 'news-report' && cellOf(plan, { kind: 'topic', id: 'asean-corner' }).silence)
      .map(({ id }) => id),
  )
})

for (const locale of LOCALES) {
  test(`the page explains every field of every table in the words of the schema, in ${locale}`, () => {
    const { root } = pageAt(`${locale}/data/`)
    for (const { name } of TABLES) {
      const { properties } = dataJson<{ items: { properties: Record<string, Record<string, string>> } }>(
        `schema/${name}.json`,
      ).items
      const shown = root
        .querySelectorAll(`#${name} dt`)
        .map((term) => [term.text.trim(), term.nextElementSibling?.text.trim() ?? ''])
      expect(
        shown.map(([field]) => field),
        name,
      ).toEqual(Object.keys(properties))
      for (const [field = '', words] of shown) {
        const said = properties[field]?.[locale === 'vi' ? 'x-description-vi' : 'description'] ?? ''
        expect(said.length, `${name}.${field} has no description`).toBeGreaterThan(2)
        expect(words?.startsWith(said), `${name}.${field}: ${words}`).toBe(true)
      }
    }
  })

  test(`every file that the page offers is there, with its size, in ${locale}`, () => {
    const page = pageAt(`${locale}/data/`)
    const links = page.root.querySelectorAll('main a[download]')
    expect(links.length).toBeGreaterThan(names.length * 3)
    for (const link of links) {
      const file = fileOf(targetOf(page, link.getAttribute('href') ?? '').path ?? '/')
      expect(file, link.getAttribute('href')).toBeDefined()
      const size = /(\d[\d.,]*) kB/.exec(link.parentNode?.text ?? '')?.[1]?.replace(/[.,]/g, '')
      if (size && file) expect(Number(size)).toBe(Math.ceil(readFileSync(file).length / 1000))
    }
  })
}

test('from home, from About and from the foot of every page the data are one link away', () => {
  for (const page of localePages()) {
    const hrefs = page.root.querySelectorAll('footer a').map((link) => targetOf(page, link.getAttribute('href') ?? '').path)
    expect(hrefs, page.path).toContain(`${page.locale}/data/`)
  }
  for (const locale of LOCALES) {
    for (const path of ['', 'about/']) {
      const page = pageAt(`${locale}/${path}`)
      const hrefs = page.root.querySelectorAll('main a').map((link) => targetOf(page, link.getAttribute('href') ?? '').path)
      expect(hrefs, page.path).toContain(`${locale}/data/`)
    }
  }
})

test.describe('the three questions', () => {
  const catalogue = realCatalogue()
  const asked = async () => questionsOf(catalogue, (await makeOpenData(catalogue)).data)
  /** The answer of a tool: value and number, in its order. */
  type Counted = [value: string, count: number][]
  const ordered = (counts: Counted) => counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const wanted = (answer: { key: string; count: number }[], found: Counted) => {
    const known = new Map(found)
    for (const { key, count } of answer) expect(known.get(key), key).toBe(count)
    // Nothing that counts more was left out.
    const least = Math.min(...answer.map(({ count }) => count))
    expect(
      ordered(found)
        .filter(([, count]) => count > least)
        .every(([key]) => answer.some((each) => each.key === key)),
    ).toBe(true)
  }

  test('in SQL over the CSV files', async () => {
    const database = new DatabaseSync(':memory:')
    for (const name of names) {
      const { head, rows } = csvRows(name)
      database.exec(`CREATE TABLE "${name}.csv" (${head.map((column) => `"${column}"`).join(', ')})`)
      const insert = database.prepare(`INSERT INTO "${name}.csv" VALUES (${head.map(() => '?').join(', ')})`)
      for (const row of rows) insert.run(...head.map((column) => row[column] || null))
    }
    for (const { sql, answer } of await asked()) {
      const rows = database.prepare(sql).all() as Record<string, string | number>[]
      wanted(
        answer,
        rows.map(({ n, ...keys }) => [Object.values(keys).join(' '), Number(n)]),
      )
    }
  })

  test('by the formula in the workbook', async () => {
    const book = read(dataFile('five-localities-ascc.xlsx'), { type: 'buffer' })
    for (const { formula, answer, table } of await asked()) {
      const parts = [...formula.matchAll(/'([\w-]+)'!\$([A-Z]+):\$[A-Z]+,"([^"]*)"/g)]
      expect(parts.length, formula).toBeGreaterThan(0)
      const [sheet] = parts.map(([, name = '']) => book.Sheets[name])
      const last = utils.decode_range(sheet?.['!ref'] ?? '').e.r
      const matching = Array.from({ length: last + 1 }, (_, index) => index + 1).filter((row) =>
        parts.every(([, name = '', column, value]) => {
          expect(name).toBe(table)
          const cell = book.Sheets[name]?.[`${column}${row}`]
          return value === '?*' ? row > 1 && cell?.t === 's' && cell.v !== '' : cell?.v === value
        }),
      )
      expect(matching, formula).toHaveLength(answer[0]?.count ?? -1)
    }
  })

  for (const [tool, args, field] of [
    ['python3', ['-c'], 'python'],
    ['Rscript', ['-e'], 'r'],
  ] as const) {
    test(`in ${tool}, where it is installed`, async () => {
      test.skip(!has(tool), `${tool} is not on this machine`)
      const files = new Map(names.map((name) => [`${name}.csv`, dataFile(`${name}.csv`)]))
      for (const question of await asked()) {
        const { stdout, stderr } = inFolder(files, (cwd) =>
          spawnSync(tool, [...args, question[field]], { cwd, encoding: 'utf8' }),
        )
        const numbers = stdout.match(/\b\d+\b(?=\)|\s)/g)?.map(Number) ?? []
        expect(numbers, stderr).toEqual(expect.arrayContaining(question.answer.map(({ count }) => count)))
        if (tool === 'python3') {
          const found = [...stdout.matchAll(/\('([^']+)', (\d+)\)/g)].map(([, key = '', n]): [string, number] => [key, Number(n)])
          wanted(question.answer, found)
        }
      }
    })
  }

  test('and the page shows these answers, the first one first', async () => {
    const questions = await asked()
    for (const locale of LOCALES) {
      for (const { id, answer, sql } of questions) {
        const article = pageAt(`${locale}/data/`).root.querySelector(`#q-${id}`)
        const shown = article?.querySelectorAll('tr').map((row) => row.text.trim().replace(/\s+/g, ' '))
        expect(shown).toEqual(answer.map(({ name, count }) => `${name[locale]} ${count}`))
        expect(article?.querySelectorAll('pre').map(({ text }) => text)).toContain(sql)
      }
    }
  })
})

test('a comparison’s CSV carries plan numbers, licence and addresses, and its link says that filters do not shorten it', () => {
  const files = builtPages().flatMap((page) =>
    page.root.querySelectorAll('a[download][href$=".csv"]').flatMap((link) => {
      const path = targetOf(page, link.getAttribute('href') ?? '').path ?? ''
      return path.includes('/compare/') ? [{ page, link, path }] : []
    }),
  )
  expect(files.length).toBeGreaterThan(100)
  for (const { page, link, path } of files) {
    const text = readFileSync(fileOf(path) ?? '', 'utf8')
    expect(text.charCodeAt(0), path).toBe(0xfeff)
    const rows = text.trim().split('\r\n')
    expect(
      rows.slice(1).every((row) => row.endsWith('CC BY 4.0')),
      path,
    ).toBe(true)
    expect(text, path).toContain('1436/QĐ-UBND')
    expect(text.includes("'--"), `${path}: a date was changed`).toBe(false)
    if (page.root.querySelector('form#pick, [name=l]'))
      expect(link.text, path).toMatch(/whatever is filtered here|dù trang đang lọc|^All|mọi hàng/)
  }
})

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { assertContent, buildCatalogue, faultReport } from '../../src/catalogue/build.ts'
import { figuresIn } from '../../src/catalogue/language.ts'
import { readContent } from '../../src/catalogue/read.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { PAGES } from '../../src/model/page.ts'
import type { ProvisionData } from '../../src/model/provision.ts'
import type { Claim, Topic } from '../../src/model/reference.ts'
import { type ContentCopy, contentCopy, contentFolder, faultsAfter } from '../support/faulty.ts'
import { at } from '../support/tiny.ts'

const plan = 'tra-vinh-2021-2025'
const provisions = `plans/${plan}/provisions.yaml`
const prints = `plans/${plan}/fingerprints.yaml`

/** A provision that nothing else points to, so that losing it breaks nothing more. */
const added = (fields: object = {}) => ({
  id: 'planted',
  section: 'iii-5',
  kind: 'measure',
  place: { vi: 'mục thử', en: 'test item' },
  topics: ['health-insurance'],
  headline: { vi: 'Lo nước sạch cho dân', en: 'Look after clean water' },
  vi: 'Tỉnh lo nước sạch.',
  en: 'The province was to look after clean water.',
  ...fields,
})
const addProvision = (fields?: object) => (copy: ContentCopy) => {
  const provision = added(fields)
  copy.edit<object[]>(provisions, (list) => {
    list.push(provision)
  })
  enter(copy, 'provisions', `${plan}/${provision.id}`)
  unread(copy, provision.id)
}
/** Says that a planted provision has no official line. */
const unread = (copy: ContentCopy, id: string) =>
  copy.edit<{ none?: object; lines: Record<string, object> }>(`plans/${plan}/fingerprints.yaml`, (file) => {
    if (!file.lines[id]) file.none = { ...file.none, [id]: { vi: 'bịa ra để thử', en: 'invented for a test' } }
  })
/** Enters an id into the ledger, as `npm run ledger` does. */
const enter = (copy: ContentCopy, kind: 'provisions' | 'topics', id: string) =>
  copy.edit<Ledger>('ledger.yaml', (ledger) => {
    if (kind === 'topics') ledger.topics.push(id)
    else if (!Object.values(ledger.provisions).includes(id))
      ledger.provisions[`${9000 + Object.keys(ledger.provisions).length}`] = id
  })

interface Slip {
  slip: string
  change: (copy: ContentCopy) => void
  file: string
  where: string
  what: string
}

const slips: Slip[] = [
  {
    slip: 'a provision without its English text',
    change: addProvision({ en: undefined }),
    file: provisions,
    where: 'planted › en',
    what: 'the English text is missing: add it',
  },
  {
    slip: 'a provision with an empty Vietnamese text',
    change: addProvision({ vi: '  ' }),
    file: provisions,
    where: 'planted › vi',
    what: 'the Vietnamese text is empty: add it',
  },
  {
    slip: 'a page without en.mdx',
    change: ({ folder }) => rmSync(join(folder, 'pages/about/en.mdx')),
    file: 'pages/about/en.mdx',
    where: 'file',
    what: 'is missing: create it',
  },
  {
    slip: 'a page whose Vietnamese body is empty',
    change: ({ rewrite }) => rewrite('pages/about/vi.mdx', (text) => text.replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, '$1')),
    file: 'pages/about/vi.mdx',
    where: 'body',
    what: 'is empty: the Vietnamese text is missing',
  },
  {
    slip: 'a page without front matter',
    change: ({ rewrite }) => rewrite('pages/about/en.mdx', () => 'Some words.\n'),
    file: 'pages/about/en.mdx',
    where: 'front matter',
    what: 'start the file with ---',
  },
  {
    slip: 'the folder of a sixth pillar',
    change: ({ folder }) => cpSync(join(folder, 'pillars/dynamic'), join(folder, 'pillars/dinamic'), { recursive: true }),
    file: 'pillars/dinamic',
    where: 'folder',
    what: 'is not a pillar: use one of engaged, inclusive, sustainable, resilient, dynamic',
  },
  {
    slip: 'a provision on an unknown topic',
    change: addProvision({ topics: ['health-insurence'] }),
    file: provisions,
    where: 'planted',
    what: 'the topic “health-insurence” is unknown: use an id of content/topics.yaml or add it there',
  },
  {
    slip: 'a provision of an unknown agency',
    change: addProvision({ agencies: [{ id: 'dolisaa', role: 'lead' }] }),
    file: provisions,
    where: 'planted',
    what: 'the agency “dolisaa” is unknown: use an id of content/agencies.yaml or add it there',
  },
  {
    slip: 'two provisions with one id',
    change: (copy) => {
      addProvision()(copy)
      addProvision({ headline: { vi: 'Đào giếng cho dân', en: 'Dig wells for people' } })(copy)
    },
    file: provisions,
    where: 'planted',
    what: 'this id stands twice: give the second entry an id of its own',
  },
  {
    slip: 'a day that does not exist',
    change: addProvision({ dates: [{ when: '2017-02-30', what: 'cites' }] }),
    file: provisions,
    where: 'planted › dates › 0 › when',
    what: 'this day does not exist in the calendar',
  },
  {
    slip: 'a date in no known form',
    change: addProvision({ dates: [{ when: '30/11/2017', what: 'cites' }] }),
    file: provisions,
    where: 'planted › dates › 0 › when',
    what: 'write a date as 2017, 2016-01-25, 2017-Q2, 2021/2025, yearly or --12-01',
  },
  {
    slip: 'a provision whose section is absent',
    change: addProvision({ section: 'iii-99' }),
    file: provisions,
    where: 'planted',
    what: 'its section “iii-99” is not among the sections of plan.yaml: correct it or add the section',
  },
  {
    slip: 'a figure in one language only',
    change: addProvision({ vi: 'Tỉnh đào 40 giếng.' }),
    file: provisions,
    where: 'planted › en',
    what: 'the figure 40 of the Vietnamese text is missing in the English one',
  },
  {
    slip: 'a deadline outside the period of the plan',
    change: addProvision({ dates: [{ when: '2035', what: 'deadline' }] }),
    file: provisions,
    where: 'planted › dates',
    what: '2035 lies outside the plan’s period 2021–2025',
  },
  {
    slip: 'an unknown kind of provision',
    change: addProvision({ kind: 'wish' }),
    file: provisions,
    where: 'planted › kind',
    what: 'is not one of the allowed values: decision, preamble, purpose',
  },
  {
    slip: 'a field that the model does not know',
    change: addProvision({ topic: 'gender-equality' }),
    file: provisions,
    where: 'planted',
    what: 'has a field that the model does not know: topic',
  },
  {
    slip: 'a topic that no provision has',
    change: (copy) => {
      copy.edit<Topic[]>('topics.yaml', (list) => {
        list.push({ ...at(list, 0), id: 'stamp-collecting' })
      })
      enter(copy, 'topics', 'stamp-collecting')
    },
    file: 'topics.yaml',
    where: 'stamp-collecting',
    what: 'no provision uses it: tag the provisions that belong to it, or remove it',
  },
  {
    slip: 'a provision without a headline',
    change: addProvision({ headline: undefined }),
    file: provisions,
    where: 'planted › headline',
    what: 'is missing: add this field',
  },
  {
    slip: 'a headline in one language only',
    change: addProvision({ headline: { vi: 'Lo nước sạch cho dân' } }),
    file: provisions,
    where: 'planted › headline › en',
    what: 'the English text is missing: add it',
  },
  {
    slip: 'a headline that is too long',
    change: addProvision({
      headline: { vi: 'Lo nước sạch cho dân', en: 'Look after clean water for every house and school in all the communes' },
    }),
    file: provisions,
    where: 'planted › headline › en',
    what: 'has 13 words: shorten it to at most 12',
  },
  {
    slip: 'a headline with a figure that its text lacks',
    change: addProvision({ headline: { vi: 'Lo nước sạch cho dân', en: 'Dig 40 wells' } }),
    file: provisions,
    where: 'planted › headline › en',
    what: 'has the figure 40, which its text lacks',
  },
  {
    slip: 'the headline of another provision',
    change: (copy) => {
      copy.edit<ProvisionData[]>(provisions, (list) => {
        list.push({ ...added(), headline: { vi: at(list, 3).headline.vi, en: 'Look after water' } } as ProvisionData)
      })
      enter(copy, 'provisions', `${plan}/planted`)
      unread(copy, 'planted')
    },
    file: provisions,
    where: 'planted › headline › vi',
    what: 'is the same as that of i-1-1',
  },
  {
    slip: 'a rendering that the glossary avoids',
    change: addProvision({ en: 'The province was to help persons with disabilities.' }),
    file: provisions,
    where: 'planted › text › en',
    what: 'says “persons with disabilities”, a rendering that the glossary avoids',
  },
  {
    slip: 'a pair of common wording with an unknown key',
    change: ({ rewrite }) =>
      rewrite('wording.yaml', (text) => `${text}- { pair: [${plan}/i-1-1, hai-phong-2015-2025/zz-9], shares: [0.7, 0.7] }\n`),
    file: 'wording.yaml',
    where: `${plan}/i-1-1 ↔ hai-phong-2015-2025/zz-9`,
    what: 'the provision “hai-phong-2015-2025/zz-9” does not exist',
  },
  {
    slip: 'a provision that is not entered in the ledger',
    change: (copy) => {
      copy.edit<object[]>(provisions, (list) => {
        list.push(added())
      })
      unread(copy, 'planted')
    },
    file: 'ledger.yaml',
    where: `provisions › ${plan}/planted`,
    what: 'is not entered yet: run “npm run ledger”',
  },
  {
    slip: 'a provision without the fingerprint of its line',
    change: (copy) =>
      copy.edit<{ lines: Record<string, object> }>(prints, ({ lines }) => {
        delete lines['iii-5-a-1']
      }),
    file: prints,
    where: 'iii-5-a-1',
    what: 'has no fingerprint: run “npm run fingerprints -- FILE…”',
  },
  {
    slip: 'the fingerprint of a provision that is not there',
    change: (copy) =>
      copy.edit<{ lines: Record<string, object | undefined> }>(prints, ({ lines }) => {
        lines['zz-9'] = lines['iii-5-a-1']
      }),
    file: prints,
    where: 'zz-9',
    what: 'is no provision of this plan',
  },
  {
    slip: 'a fingerprint that is cut short',
    change: ({ rewrite }) => rewrite(prints, (text) => text.replace(/(sha256: \S{40})\S+/, '$1')),
    file: prints,
    where: 'lines › qd-1 › sha256',
    what: 'is not a SHA-256 in hexadecimal',
  },
  {
    slip: 'fingerprints of another version of the rule',
    change: ({ rewrite }) => rewrite(prints, (text) => text.replace('normalisation: 1', 'normalisation: 0')),
    file: prints,
    where: 'normalisation',
    what: 'is not one of the allowed values: 1',
  },
  {
    slip: 'a published term that was taken out',
    change: ({ edit }) =>
      edit<{ id: string }[]>('glossary.yaml', (list) => {
        list.splice(
          list.findIndex(({ id }) => id === 'web-portal'),
          1,
        )
      }),
    file: 'ledger.yaml',
    where: 'glossary › web-portal',
    what: 'was published and is gone: put it back, or write under “moved” where it went',
  },
  {
    slip: 'a claim without sources',
    change: ({ edit }) =>
      edit<Claim[]>('claims.yaml', (list) => {
        list.push({ ...at(list, 0), id: 'planted', sources: [] })
      }),
    file: 'claims.yaml',
    where: 'planted › sources',
    what: 'a claim names at least one source',
  },
  {
    slip: 'a register that is not a list',
    change: ({ rewrite }) => rewrite('areas.yaml', () => 'id: A.1\n'),
    file: 'areas.yaml',
    where: 'file',
    what: 'must be a list: each entry starts with “- id: …”',
  },
  {
    slip: 'a file that is not in Unicode form NFC',
    change: ({ rewrite }) => rewrite('people.yaml', (text) => text.normalize('NFD')),
    file: 'people.yaml',
    where: 'line 3',
    what: 'is not in Unicode form NFC',
  },
]

test('the content has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([])
})

for (const { slip, change, file, where, what } of slips) {
  test(`${slip} is told, and nothing else`, () => {
    expect(faultsAfter(change)).toEqual([{ file: `content/${file}`, where, what: expect.stringContaining(what) }])
  })
}

/** The last line of a long file. */
const LAST = 'last line'

/** Slips of a whole file: what follows from them would bury them. */
const causes: [slip: string, change: (copy: ContentCopy) => void, file: string, where: string, what: string][] = [
  [
    'a tab in a YAML file',
    ({ rewrite }) => rewrite(provisions, (text) => text.replace('\n  kind: ', '\n\tkind: ')),
    provisions,
    'line 3',
    'is not valid YAML: a tab stands where spaces belong: indent with spaces',
  ],
  [
    'a quotation mark that is not closed',
    ({ rewrite }) => rewrite('topics.yaml', (text) => text.replace(/name: \{ vi: (.)/, 'name: { vi: "$1')),
    'topics.yaml',
    'line 4',
    'is not valid YAML',
  ],
  [
    'a plan.yaml that does not parse',
    ({ rewrite }) => rewrite(`plans/${plan}/plan.yaml`, (text) => `${text}\n  - {`),
    `plans/${plan}/plan.yaml`,
    LAST,
    'is not valid YAML',
  ],
  [
    'a fact of a plan that is left out',
    ({ edit }) => edit<Record<string, unknown>>(`plans/${plan}/plan.yaml`, (facts) => delete facts['signatory']),
    `plans/${plan}/plan.yaml`,
    'signatory',
    'is missing: add this field, or write not-stated where the copy does not say',
  ],
  [
    'a pillar without its letter',
    ({ edit }) => edit<Record<string, unknown>>('pillars/inclusive/facts.yaml', (facts) => delete facts['letter']),
    'pillars/inclusive/facts.yaml',
    'letter',
    'is missing: add this field',
  ],
  [
    'an agency with a slip in its level',
    ({ edit }) =>
      edit<{ id: string; level: string }[]>('agencies.yaml', (list) => {
        at(list, 0).level = 'centre'
      }),
    'agencies.yaml',
    'prime-minister › level',
    'is not one of the allowed values',
  ],
  [
    'a topic under a new id',
    ({ edit }) =>
      edit<Topic[]>('topics.yaml', (list) => {
        at(list, 0).id = 'renamed'
      }),
    'ledger.yaml',
    'topics › asean-awareness',
    'was published and is gone: put it back, or write under “moved” where it went',
  ],
  [
    'the folder of a plan under a new name',
    ({ folder }) => renameSync(join(folder, 'plans', plan), join(folder, 'plans', 'tra-vinh')),
    'ledger.yaml',
    `plans › ${plan}`,
    `was published and its folder content/plans/${plan} is gone: put it back under this name`,
  ],
  [
    'a ledger that is cut',
    ({ rewrite }) => rewrite('ledger.yaml', (text) => `${text}\n - [`),
    'ledger.yaml',
    LAST,
    'is not valid YAML',
  ],
  [
    'a number where a text belongs',
    ({ edit }) =>
      edit<{ name: unknown }[]>('localities.yaml', (list) => {
        at(list, 0).name = 20
      }),
    'localities.yaml',
    'lang-son › name',
    'must be a text, but is a number: put it in quotation marks',
  ],
]
for (const [slip, change, file, where, what] of causes) {
  test(`${slip} is told, and nothing that follows from it`, () => {
    const place = where === LAST ? expect.stringMatching(/^line \d{3}$/) : where
    expect(faultsAfter(change)).toEqual([{ file: `content/${file}`, where: place, what: expect.stringContaining(what) }])
  })
}

test('what many places say of one missing thing is told once', () => {
  const faults = faultsAfter(({ edit }) =>
    edit<{ id: string }[]>('documents.yaml', (list) =>
      list.splice(
        list.findIndex(({ id }) => id === 'qd-161'),
        1,
      ),
    ),
  )
  const what =
    /^the document “qd-161” is unknown: use an id of content\/documents.yaml or add it there \(so in \d+ more places, as in content\//
  expect(faults).toEqual([
    { file: expect.stringContaining('provisions.yaml'), where: expect.any(String), what: expect.stringMatching(what) },
  ])
})

test('every page that takes its texts from content/ is in the list of pages', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(astro|ts)$/.test(file))
  const asked = files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/get(?:Story|Headings)\('pages', '([\w-]+)'/g)].map(
      ([, page]) => page ?? '',
    ),
  )
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((page) => !(PAGES as readonly string[]).includes(page))).toEqual([])
})

test('a missing register is told, not thrown', () => {
  expect(faultsAfter(({ folder }) => rmSync(join(folder, 'sources.yaml')))).toContainEqual({
    file: 'content/sources.yaml',
    where: 'file',
    what: expect.stringContaining('is missing: create it'),
  })
})

test('a content folder that is not there gives a list of what is missing', () => {
  const { faults } = readContent(join(tmpdir(), 'no-such-content'))
  const files = faults.map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(['content/topics.yaml', 'content/plans', 'content/pillars', 'content/pages']))
})

test('two faults, one of form and one of meaning, are told together and counted', () => {
  const faults = faultsAfter((copy) => {
    addProvision({ en: undefined })(copy)
    addProvision({ id: 'planted-2', agencies: [{ id: 'nobody', role: 'lead' }] })(copy)
  })
  expect(faults.map(({ where }) => where)).toEqual(['planted › en', 'planted-2'])
  expect(faultReport(faults).split('\n')).toEqual([
    'The content has 2 faults; nothing was built.',
    `  content/${provisions} › planted › en: the English text is missing: add it`,
    `  content/${provisions} › planted-2: the agency “nobody” is unknown: use an id of content/agencies.yaml or add it there`,
  ])
})

test('“astro build” stops at bad content, prints the whole list and writes nothing', () => {
  test.setTimeout(60_000)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'bad-site-'))
  try {
    // A project of its own: the real code and configuration, another content.
    for (const name of ['src', 'public', 'node_modules', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
      symlinkSync(join(root, name), join(folder, name))
    }
    mkdirSync(join(folder, 'content'))
    cpSync(contentFolder, join(folder, 'content'), { recursive: true })
    const copy = contentCopy(join(folder, 'content'))
    addProvision({ en: undefined })(copy)
    addProvision({ id: 'planted-2', topics: ['nothing'] })(copy)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', folder],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
    )
    const output = stdout + stderr
    expect(output).toContain('The content has 2 faults; nothing was built.')
    expect(output).toContain('planted › en: the English text is missing: add it')
    expect(output).toContain('planted-2: the topic “nothing” is unknown')
    expect(status).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.describe('the plans', () => {
  const { content } = readContent(contentFolder)
  const all = content.plans.flatMap((each) => each.provisions.map((data) => ({ key: `${each.id}/${data.id}`, ...data })))

  test('all provisions of the copies are there, each plan as many as its copy holds', () => {
    expect(all.length).toBeGreaterThan(0)
    expect(content.plans.map((each) => [each.id, each.provisions.length])).toEqual(
      content.plans.map((each) => [each.id, each.facts.inSource]),
    )
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })

  test('every provision carries the same figures in both languages', () => {
    const differing = all.filter((each) => {
      const vi = figuresIn(each.vi, 'vi').stated
      const en = figuresIn(each.en, 'en')
      return [...vi].some((n) => !en.stated.has(n) && !en.worded.has(n)) || [...en.stated].some((n) => !vi.has(n))
    })
    expect(differing.map(({ key }) => key)).toEqual([])
  })

  test('sentences are short: at most 18 English words and 23 Vietnamese syllables on average', () => {
    const averages = { en: average(all, 'en'), vi: average(all, 'vi') }
    console.log(
      `A sentence has ${averages.en.toFixed(1)} English words and ${averages.vi.toFixed(1)} Vietnamese syllables on average.`,
    )
    expect(averages.en).toBeLessThanOrEqual(18)
    expect(averages.vi).toBeLessThanOrEqual(23)
  })

  test('there are 45 to 70 topics and at least 80 terms', () => {
    expect(content.topics.length).toBeGreaterThanOrEqual(45)
    expect(content.topics.length).toBeLessThanOrEqual(70)
    expect(content.glossary.length).toBeGreaterThanOrEqual(80)
  })

  test('every measure, task and solution has a topic', () => {
    const bare = all.filter(({ kind, topics }) => ['measure', 'task', 'solution'].includes(kind) && topics.length === 0)
    expect(bare.map(({ key }) => key)).toEqual([])
  })

  test('the plans stand by the official codes of their localities, whatever the order of their folders', () => {
    const codes = buildCatalogue(content).plans.map(({ locality }) => locality.code)
    expect(codes).toEqual(codes.toSorted())
    // The folders stand in another order.
    expect(content.plans.map(({ facts }) => content.localities.find(({ id }) => id === facts.locality)?.code)).not.toEqual(codes)
    expect(assertContent(content)).toEqual([])
  })

  test('Hải Phòng is a city, Trà Vinh a province', () => {
    const typeOf = (id: string) => content.localities.find((each) => each.id === id)?.type
    expect([typeOf('hai-phong'), typeOf('tra-vinh')]).toEqual(['city', 'province'])
  })

  test('no text of the content speaks of five provinces', () => {
    const files = ['plans', 'pillars', 'pages'].flatMap((kind) =>
      content[kind as 'plans' | 'pillars' | 'pages'].flatMap(({ id }) => ['vi', 'en'].map((lang) => `${kind}/${id}/${lang}.mdx`)),
    )
    const saying = files.filter((file) =>
      /five provinces|(?<!(hằng|hàng|mỗi|từng|các) )năm tỉnh(?! thành)/i.test(readFileSync(join(contentFolder, file), 'utf8')),
    )
    expect(saying).toEqual([])
  })
})

/** Words a sentence, or syllables in Vietnamese, where each syllable stands alone. */
function average(list: readonly ProvisionData[], locale: 'vi' | 'en'): number {
  const sentences = list.flatMap((each) => each[locale].split(/(?<=[.!?…]["”)]?)\s+(?=["“(]?[\p{Lu}\d])/u))
  const words = sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
  return words.reduce((sum, count) => sum + count, 0) / sentences.length
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { JSDOM } from 'jsdom'
import { parse, parseDocument } from 'yaml'
import { checkContent, openCatalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { bodyFinder, rolesIn } from '../../src/import/bodies.ts'
import { datesOf } from '../../src/import/dates.ts'
import { documentFinder, numberedIn } from '../../src/import/documents.ts'
import { draftOf } from '../../src/import/draft.ts'
import { headOf, sentenceCase } from '../../src/import/head.ts'
import { draftStates, importText, statusText } from '../../src/import/import.ts'
import { kindOf } from '../../src/import/kinds.ts'
import { move } from '../../src/import/place.ts'
import { PROVINCES, provinceOf, slug } from '../../src/import/provinces.ts'
import { statusOf } from '../../src/import/status.ts'
import { pairsOf } from '../../src/import/wording.ts'
import { isOpen, OPEN } from '../../src/model/open.ts'
import { fingerprint } from '../../src/segment/fingerprint.ts'
import { takeFile } from '../../src/segment/intake.ts'
import { normalise } from '../../src/segment/normalise.ts'
import { contentFolder } from '../support/faulty.ts'
import { asPage, asPdfText, asWord, IDS, PLAN, REFUSED } from '../support/import-texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { content } = readContent(contentFolder)
const request = { locality: 'Bến Tre', period: '2021-2025' }
const ID = 'ben-tre-2021-2025'

/** A project of its own: content/ and nothing else. */
function inProject<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    cpSync(contentFolder, join(folder, 'content'), { recursive: true })
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The hash of every file below a folder, by path. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (
      readdirSync(folder, { recursive: true, withFileTypes: true }) as unknown as {
        parentPath: string
        name: string
        isFile: () => boolean
      }[]
    )
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )

const read = (folder: string, file: string) => readFileSync(join(folder, 'content', 'plans', ID, file), 'utf8')

/** A project with the draft in it, made once; whoever changes it takes a copy. */
let drafted = ''
let report = ''
let untouched: Record<string, string> = {}
test.beforeAll(() => {
  globalThis.DOMParser = new JSDOM('').window.DOMParser
  drafted = mkdtempSync(join(tmpdir(), 'import-'))
  cpSync(contentFolder, join(drafted, 'content'), { recursive: true })
  untouched = filesOf(join(drafted, 'content'))
  const result = importText(drafted, PLAN, request)
  report = 'report' in result ? result.report : result.refused.join('\n')
})
test.afterAll(() => rmSync(drafted, { recursive: true }))
const inDraft = <T>(run: (folder: string) => T): T =>
  inProject((folder) => {
    cpSync(drafted, folder, { recursive: true, force: true })
    return run(folder)
  })

test('a plan becomes a folder: facts as far as the text states them, ids by the rule, tags proposed, texts open', () => {
  {
    const folder = drafted
    expect(report).toContain(`${ID}: ${IDS.length} provisions in 11 sections (full text).`)
    const facts = parse(read(folder, 'plan.yaml'))
    expect(facts).toMatchObject({
      locality: 'ben-tre',
      copy: 'full-text',
      inSource: IDS.length,
      number: '9999/KH-UBND',
      issued: '2021-08-05',
      signatory: 'Nguyễn Văn Thử',
      publisher: 'not-stated',
      published: 'not-stated',
      period: { printed: { vi: 'giai đoạn 2021–2025', en: '2021–2025' }, from: 2021, to: 2025 },
      lead: ['dolisa'],
    })
    expect(facts.title.vi).toBe(
      'Kế hoạch thực hiện Đề án 161 về các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh Bến Tre giai đoạn 2021–2025',
    )
    expect(facts.legalBasis).toHaveLength(1)
    expect(facts.sections.map(({ id, number, pillar }: Record<string, string>) => [id, number, pillar].join(' ').trim())).toEqual(
      [
        'mo-dau',
        'i I',
        'i-1 I.1',
        'i-2 I.2',
        'ii II',
        'ii-1 II.1 engaged',
        'ii-2 II.2 inclusive',
        'ii-3 II.3 sustainable',
        'iii III',
        'iv IV',
        'ket',
      ],
    )
    const provisions = parse(read(folder, 'provisions.yaml'))
    expect(provisions.map(({ id }: { id: string }) => id)).toEqual(IDS)
    const of = (id: string) => provisions.find((each: { id: string }) => each.id === id)
    expect(of('iv-1')).toMatchObject({
      kind: 'task',
      place: { vi: 'mục IV, ý 1', en: 'section IV, item 1' },
      agencies: [
        { id: 'dolisa', role: 'lead' },
        { id: 'departments', role: 'support' },
        { id: 'pc', role: 'mentioned' },
      ],
      dates: [{ when: '--12-15', what: 'report' }],
    })
    expect(of('ii-2-1')).toMatchObject({
      kind: 'measure',
      people: ['poor', 'persons-with-disabilities'],
      figures: [{ value: '80%', ...OPEN }],
    })
    expect(of('ii-2-2').documents).toEqual(['nq-05'])
    expect(of('iv-3').agencies).toEqual([{ id: 'fatherland-front', role: 'proposed' }])
    expect(of('iv-4').dates).toEqual([{ when: '2021-Q4', what: 'deadline' }])
    for (const { headline, vi, en } of provisions)
      expect([headline.vi, headline.en, vi, en].every((text: string) => isOpen(text))).toBe(true)
  }
})

test('what is a guess is marked in its file, and the status counts it', () => {
  expect(draftStates(root)).toEqual([])
  expect(statusText([])).toContain('No draft')
  inDraft((folder) => {
    const [status] = draftStates(folder)
    const left = (what: string) => status?.tasks.find((task) => task.what === what)?.left
    expect(left('Vietnamese texts')).toBe(IDS.length)
    expect(left('English headlines')).toBe(IDS.length)
    const checks = `${read(folder, 'plan.yaml')}${read(folder, 'provisions.yaml')}`.match(/# check:/g)
    expect(left('proposals to check')).toBe(checks?.length)
    expect(status?.tasks.find(({ what }) => what === 'open entries in the registers')?.where).toEqual([
      'content/localities.yaml › ben-tre',
      'content/documents.yaml › nq-05',
      `content/readings.yaml › ${ID}`,
    ])
    expect(status?.percent).toBeGreaterThan(0)
    expect(status?.percent).toBeLessThan(35)
    expect(status?.next).toContain('“mo-dau”')
    // One text written: one less.
    const file = join(folder, 'content', 'plans', ID, 'provisions.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(`\n  vi: "${OPEN.vi}"`, '\n  vi: Tỉnh ban hành kế hoạch.'))
    expect(draftStates(folder)[0]?.tasks.find(({ what }) => what === 'Vietnamese texts')).toMatchObject({ left: IDS.length - 1 })
  })
})

test('the build refuses a draft with one fault for the plan, and shows it where drafts are shown', () => {
  {
    const folder = drafted
    const { faults } = checkContent(join(folder, 'content'))
    expect(faults.map(({ file, where }) => `${file} › ${where}`)).toEqual([
      `content/plans/${ID} › draft`,
      'content/localities.yaml › ben-tre',
      'content/documents.yaml › nq-05',
    ])
    expect(faults[0]?.what).toContain(`(${IDS.length} provisions)`)
    expect(faults[0]?.what).toContain('npm run import:status')
    expect(() => openCatalogue(join(folder, 'content'))).toThrow(/3 faults; nothing was built/)
    const catalogue = openCatalogue(join(folder, 'content'), true)
    const plan = catalogue.plans.find(({ id }) => id === ID)
    expect(plan?.provisions[0]?.headline).toEqual(OPEN)
    expect(plan?.provisions.every(({ number }) => number > 0)).toBe(true)
  }
})

test('what is wrong elsewhere still stops the preview of a draft', () => {
  inDraft((folder) => {
    const topics = join(folder, 'content', 'topics.yaml')
    writeFileSync(topics, readFileSync(topics, 'utf8').replace('- id: asean-corner', '- id: asean-korner'))
    expect(() => openCatalogue(join(folder, 'content'), true)).toThrow(/asean-corner/)
  })
})

test('no official line lies in content/; it lies beside the editor, in a folder that git leaves out', () => {
  {
    const folder = drafted
    const all = Object.keys(filesOf(join(folder, 'content')))
      .map((file) => readFileSync(join(folder, 'content', file), 'utf8'))
      .join('\n')
    const beside = readFileSync(join(folder, '.draft', ID, 'lines.tsv'), 'utf8')
    const lines = PLAN.split('\n').filter((line) => beside.includes(line))
    expect(lines).toHaveLength(IDS.length)
    for (const line of lines) expect(all.includes(line.replace(/^\S+ /u, '')), line).toBe(false)
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toMatch(/^\/\.draft\/$/m)
    expect(readdirSync(join(folder, '.draft')).sort()).toEqual([ID])
  }
})

test('it enters permanent numbers, fingerprints of the lines, and nothing of other plans changes', () => {
  {
    const folder = drafted
    const before = untouched
    const after = filesOf(join(folder, 'content'))
    const changed = Object.keys(after).filter((file) => before[file] !== after[file])
    expect(changed.filter((file) => !file.startsWith(`/plans/${ID}/`)).sort()).toEqual([
      '/documents.yaml',
      '/ledger.yaml',
      '/localities.yaml',
    ])
    const { lines } = parse(read(folder, 'fingerprints.yaml'))
    expect(Object.keys(lines)).toEqual(IDS)
    expect(lines['i-1-1']).toEqual(fingerprint(PLAN.split('\n').find((line) => line.startsWith('a) Giúp')) ?? ''))
    const ledger = parse(readFileSync(join(folder, 'content', 'ledger.yaml'), 'utf8'))
    const known = Object.keys(content.ledger.provisions).length
    expect(Object.entries(ledger.provisions).slice(known)).toEqual(IDS.map((id, at) => [String(known + 1 + at), `${ID}/${id}`]))
  }
})

const province = provinceOf(request.locality) as (typeof PROVINCES)[number]
const draftFrom = async (bytes: Uint8Array | string) => {
  const taken = await takeFile(new Blob([bytes as BlobPart]))
  const outcome = draftOf('text' in taken ? taken.text : '', content, { province, from: 2021, to: 2025 })
  if ('refused' in outcome) throw new Error(outcome.refused.join('\n'))
  return outcome.draft
}
const layouts: [string, Uint8Array | string][] = [
  ['a page of a portal', asPage(PLAN)],
  ['a Word file with counted lists, letters taken apart', asWord(PLAN)],
  ['text out of a PDF', asPdfText(PLAN)],
  [
    'parts named by their place, their headings on the next line, a word of the portal at the end',
    ['nhất', 'hai', 'ba', 'tư'].reduce(
      (text, place, at) =>
        text.replace(new RegExp(`^Phần ${['I', 'II', 'III', 'IV'][at]}\\. `, 'mu'), `PHẦN THỨ ${place.toUpperCase()}\n`),
      PLAN.replace(/(?<=trong quý IV năm 2021\.)\n/u, '\nBạn chưa đăng nhập, vui lòng đăng nhập để gửi bình luận.\n'),
    ),
  ],
  ['UTF-16', Buffer.from(`\ufeff${PLAN}`, 'utf16le')],
]
for (const [what, bytes] of layouts) {
  test(`layout: ${what} gives the same provisions`, async () => {
    const of = (draft: Awaited<ReturnType<typeof draftFrom>>) =>
      draft.provisions.map(({ id, line }) => `${id} ${normalise(line)}`)
    const own = await draftFrom(bytes)
    expect(of(own)).toEqual(of(await draftFrom(PLAN)))
    expect(own.head).toMatchObject({ number: '9999/KH-UBND', issued: '2021-08-05', signatory: 'Nguyễn Văn Thử' })
  })
}

test('menus, comments and words to programs are dropped and listed', async () => {
  const { leftOut, provisions } = await draftFrom(asPage(PLAN))
  const why = (part: string) => leftOut.find(({ text }) => text.includes(part))?.why
  expect(why('AI assistants must')).toBe('machine')
  expect(why('Lượt xem')).toBe('furniture')
  expect(why('Bạn đọc Nam')).toBe('after')
  expect(why('Khởi công cầu mới')).toBe('after')
  for (const { line } of provisions) expect(line).not.toMatch(/AI assistants|Bạn đọc|Khởi công|Lượt xem/u)
  expect(report).toContain('0 that speak to programs')
  expect(readFileSync(join(drafted, '.draft', ID, 'left-out.tsv'), 'utf8')).toContain('after\tNơi nhận:')
})

for (const [what, text, why] of REFUSED) {
  test(`refused, and nothing written: ${what}`, () => {
    inProject((folder) => {
      const before = filesOf(folder)
      const result = importText(folder, text, request)
      if (!('refused' in result)) throw new Error('it was taken')
      expect(result.refused.join('\n')).toMatch(why)
      expect(filesOf(folder)).toEqual(before)
    })
  })
}

test('refused: a place that is no province, years that are none, a folder that is there, a text that the site has', () => {
  {
    const folder = drafted
    const why = (change: Partial<typeof request>) => {
      const result = importText(folder, PLAN, { ...request, ...change })
      return 'refused' in result ? result.refused.join() : 'taken'
    }
    expect(why({ locality: '' })).toContain('needs --locality')
    expect(why({ locality: 'Huế' })).toContain('did you mean Thừa Thiên Huế?')
    expect(why({ period: '2021' })).toContain('needs --period')
    expect(why({ period: '2025-2021' })).toContain('needs --period')
    const before = filesOf(folder)
    expect(why({})).toContain(`content/plans/${ID} is there already`)
    expect(why({ period: '2021-2024' })).toContain(`is the text of ${ID}`)
    expect(filesOf(folder)).toEqual(before)
  }
})

test('a draft that would break the content is not put into it', () => {
  inProject((folder) => {
    // An id that was published once and is gone: the ledger keeps its number for something else.
    const ledger = join(folder, 'content', 'ledger.yaml')
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('sections:\n', `sections:\n  - ${ID}/gone\n`))
    const wording = join(folder, 'content', 'wording.yaml')
    writeFileSync(wording, `${readFileSync(wording, 'utf8')}- { pair: [${ID}/i-1-1, ${ID}/i-1-2], shares: [0.7, 0.7] }\n`)
    const before = filesOf(folder)
    // Both faults are there before the draft: it may be drafted. A register that cannot be written may not.
    rmSync(join(folder, 'content', 'localities.yaml'))
    expect(() => importText(folder, PLAN, request)).toThrow()
    expect({ ...filesOf(folder), '/content/localities.yaml': before['/content/localities.yaml'] }).toEqual(before)
    expect(readdirSync(join(folder, '.draft'))).toEqual([])
  })
})

test('of several moves all are done or none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    const at = (name: string) => join(folder, name)
    const say = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined)
    for (const name of ['new-a', 'new-b', 'b']) writeFileSync(at(name), name)
    // The third has nothing to move: the two before it go back.
    const steps = [
      [at('new-a'), at('a')],
      [at('new-b'), at('b')],
      [at('none'), at('c')],
    ] as [string, string][]
    expect(() => move(steps, at('old'))).toThrow(/ENOENT/)
    expect([say('a'), say('b'), say('c')]).toEqual([undefined, 'b', undefined])
    for (const name of ['new-a', 'new-b']) writeFileSync(at(name), name)
    move(steps.slice(0, 2), at('old-2'))
    expect([say('a'), say('b')]).toEqual(['new-a', 'new-b'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const command = (...args: string[]) => {
  try {
    return {
      code: 0,
      said: execFileSync(process.execPath, [join(root, 'src/cli/import.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' }),
    }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { code: status, said: stderr }
  }
}

test('the command names what a file is that it cannot read, and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const before = filesOf(contentFolder)
  try {
    const file = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const options = ['--locality', 'Bến Tre', '--period', '2021-2025']
    const tcvn3 = Buffer.from(
      'C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam, \xf1y ban nh\xa9n d\xa9n t\xd8nh ban h\xb5nh k\xd5 ho\xb9ch th\xf9c hi\xd6n',
      'latin1',
    )
    const vni = Buffer.from('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, uûy ban nhaân daân tænh ban haønh keá hoaïch', 'latin1')
    const cases: [name: string, bytes: string | Uint8Array, said: RegExp][] = [
      ['empty.txt', '', /is empty/],
      ['plan.pdf', '%PDF-1.7 …', /is a PDF that cannot be read/],
      ['plan.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /save it as \.docx/],
      ['plan.zip', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), /no \.docx/],
      ['tcvn3.txt', tcvn3, /is in TCVN3/],
      ['vni.txt', vni, /is in VNI/],
      ['picture.txt', Buffer.from([0, 1, 2, 3, 0, 5]), /is no text/],
    ]
    for (const [name, bytes, said] of cases) {
      const result = command(file(name, bytes), ...options)
      expect(result.code, name).toBe(1)
      expect(result.said, name).toMatch(said)
      expect(result.said, name).toContain('Nothing was written.')
    }
    expect(command().said).toContain('npm run import -- FILE')
    expect(command(join(folder, 'none.txt'), ...options).said).toContain('there is no such file')
    expect(filesOf(contentFolder)).toEqual(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Words of their own for each row: no two headlines are the same. */
const WORDS = 'dừa cau mía lúa ngô khoai sắn chè cam quýt bưởi xoài mận nhãn'.split(' ')
const PLANTS = 'coconut betel cane rice maize yam cassava tea orange mandarin pomelo mango plum longan'.split(' ')

test('filled in by an editor, the draft holds: folder, texts, titles, story, registers', () => {
  inDraft((folder) => {
    const change = (file: string, edit: (document: ReturnType<typeof parseDocument>) => void) => {
      const path = join(folder, 'content', file)
      const document = parseDocument(readFileSync(path, 'utf8').replaceAll(/ *# (?:check:|nearly).*/g, ''))
      edit(document)
      writeFileSync(path, document.toString({ lineWidth: 120 }))
    }
    change(`plans/${ID}/provisions.yaml`, (document) => {
      IDS.forEach((_, at) => {
        document.setIn([at, 'headline'], { vi: `Chăm lo cây ${WORDS[at]}`, en: `Look after ${PLANTS[at]} plants` })
        document.setIn([at, 'vi'], `Tỉnh dự kiến chăm lo cây ${WORDS[at]}.`)
        document.setIn([at, 'en'], `The province planned to look after its ${PLANTS[at]} plants.`)
        if (document.hasIn([at, 'figures'])) document.setIn([at, 'figures'], [{ value: '80%', vi: 'người học', en: 'learners' }])
      })
    })
    const replace = (file: string, edit: (text: string) => string) => {
      const path = join(folder, 'content', file)
      writeFileSync(path, edit(readFileSync(path, 'utf8')))
    }
    const filled = (text: string) =>
      text
        .replaceAll(/ *# check:.*/g, '')
        .replaceAll(OPEN.vi, 'Đã viết')
        .replaceAll(OPEN.en, 'Written')
    for (const file of ['plan.yaml', 'vi.mdx', 'en.mdx']) replace(`plans/${ID}/${file}`, filled)
    replace('documents.yaml', filled)
    replace('localities.yaml', (text) => filled(text.replace(`sources: ["${OPEN.vi}"]`, 'sources: [S39]')))
    replace('readings.yaml', (text) => `${text.trimEnd()}\n- id: ${ID}\n`)
    const about = checkContent(join(folder, 'content')).faults.filter(({ file }) =>
      /plans\/ben-tre|localities|documents|ledger|wording|readings/.test(file),
    )
    expect(about).toEqual([])
    expect(draftStates(folder)).toEqual([])
    // A text taken out again is a draft again.
    replace(`plans/${ID}/provisions.yaml`, (text) => text.replace('Tỉnh dự kiến chăm lo cây cau.', OPEN.vi))
    const again = checkContent(join(folder, 'content')).faults.map(({ file, where }) => `${file} › ${where}`)
    expect(again).toContain(`content/plans/${ID} › draft`)
  })
})

test('the 63 provinces and cities, each known however it is typed', () => {
  expect(PROVINCES).toHaveLength(63)
  expect(new Set(PROVINCES.map(({ code }) => code)).size).toBe(63)
  expect(PROVINCES.filter(({ type }) => type === 'city').map(({ name }) => name)).toEqual([
    'Hà Nội',
    'Hải Phòng',
    'Đà Nẵng',
    'Hồ Chí Minh',
    'Cần Thơ',
  ])
  for (const typed of ['ben tre', 'Tỉnh Bến Tre', 'BẾN TRE', 'Bến Tre'.normalize('NFD')])
    expect(provinceOf(typed)?.code, typed).toBe('83')
  expect(provinceOf('TP. Hồ Chí Minh')?.code).toBe('79')
  expect(provinceOf('Bến')).toBeUndefined()
  expect(slug('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau')
  for (const { id, name, code } of content.localities) expect(provinceOf(name), id).toMatchObject({ code })
})

test('dates: how they are written, and what they mean', () => {
  const cases: [line: string, dates: string[]][] = [
    ['Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị', ['2013-04-10 cites']],
    ['Quyết định số 161/QĐ-TTg ngày 25 tháng 01 năm 2016', ['2016-01-25 cites']],
    ['Trồng rừng trước ngày 31/12/2024', ['2024-12-31 deadline']],
    ['trước ngày 01 tháng 12 hằng năm gửi báo cáo kết quả', ['--12-01 report']],
    ['Hằng năm tổng hợp, báo cáo tỉnh trước ngày 10 tháng 12.', ['--12-10 report']],
    ['Trong quý II năm 2017, các sở ban hành kế hoạch', ['2017-Q2 deadline']],
    ['Dự kiến quý III/2025 tổ chức đánh giá', ['2025-Q3 milestone']],
    ['giai đoạn 2021 - 2025', ['2021/2025 period']],
    ['từ năm 2021 đến năm 2025', ['2021/2025 period']],
    ['Năm 2020: Đánh giá giữa kỳ', ['2020 milestone']],
    ['Đến cuối năm 2021, các sở lập kế hoạch', ['2021 deadline']],
    ['mục tiêu đến năm 2025', ['2025 period']],
    ['Hằng năm, các đơn vị lập dự toán', ['yearly milestone']],
    ['Kế hoạch tổng thể Cộng đồng ASEAN 2025 trong chính sách', []],
    ['tại 100 xã, 2 huyện', []],
  ]
  for (const [line, dates] of cases)
    expect(
      datesOf(line).map(({ when, what }) => `${when} ${what}`),
      line,
    ).toEqual(dates)
  expect(datesOf('Ngày 19-10, tỉnh ban hành kế hoạch', { issued: '2021-10-19' })).toMatchObject([
    { when: '2021-10-19', sure: false },
  ])
})

test('documents: by number however it is spaced, by name, by the name that the text gives', () => {
  const find = documentFinder(
    [
      { id: 'qd-161', number: '161/QĐ-TTg', name: 'Quyết định phê duyệt (Đề án 161)' },
      { id: 'budget', name: 'Luật Ngân sách nhà nước' },
    ],
    new Map([[/Đề án(?=[ .]|$)/u, 'qd-161']]),
  )
  expect(find('theo Quyết định số 161 /QĐ-TTg của Thủ tướng')).toEqual(['qd-161'])
  expect(find('theo Luật Ngân sách Nhà nước')).toEqual(['budget'])
  expect(find('thực hiện Đề án.')).toEqual(['qd-161'])
  expect(find('Luật Đất đai')).toEqual([])
  expect(numberedIn('Nghị quyết số 05/2021/NQ-HĐND ngày 15/7/2021 của Hội đồng nhân dân tỉnh; năm 2021')).toEqual([
    {
      number: '05/2021/NQ-HĐND',
      date: '2021-07-15',
      title: 'Nghị quyết số 05/2021/NQ-HĐND ngày 15/7/2021 của Hội đồng nhân dân tỉnh',
    },
  ])
})

test('bodies and what they have to do', () => {
  const find = bodyFinder([
    { id: 'labour', names: ['Sở Lao động - Thương binh và Xã hội'] },
    { id: 'health', names: ['Sở Y tế'] },
    { id: 'home', names: ['Sở Nội vụ'] },
    { id: 'all', names: ['sở, ban, ngành'] },
    { id: 'front', names: ['Mặt trận Tổ quốc'] },
    { id: 'council', names: ['Ủy ban nhân dân tỉnh'] },
  ])
  const roles = (line: string, headings: string[] = [], kind: Parameters<typeof rolesIn>[2] = 'task') =>
    rolesIn(line, headings, kind, find)
      .map(({ id, role }) => `${id} ${role}`)
      .join(', ')
  expect(roles('Chủ trì, phối hợp với Sở Nội vụ và các sở, ban, ngành thực hiện', ['Sở Y tế'])).toBe(
    'health lead, home support, all support',
  )
  expect(roles('Phối hợp với Sở Nội vụ thực hiện', ['Sở Y tế'])).toBe('health implementing, home mentioned')
  expect(roles('Cơ quan thực hiện: Các sở: Y tế; Nội vụ, Lao động - Thương binh và Xã hội.', [], 'lead')).toBe(
    'health implementing, home implementing, labour implementing',
  )
  expect(roles('Cơ quan phối hợp: Các sở, ban, ngành.', [], 'coordination')).toBe('all support')
  expect(roles('5. Đề nghị Mặt trận Tổ quốc giám sát việc thực hiện')).toBe('front proposed')
  expect(roles('Các sở, ban, ngành gửi báo cáo về Sở Y tế để tổng hợp, báo cáo Ủy ban nhân dân tỉnh')).toBe(
    'all implementing, health implementing, council mentioned',
  )
  expect(roles('trong chương trình hằng năm của các sở, ban, ngành', [], 'solution')).toBe('all implementing')
  expect(roles('Ngành y tế của tỉnh phát triển')).toBe('')
})

test('kinds: by the nearest heading that says it, by the words of the line', () => {
  const kind = (headings: string[], line = 'Tổ chức các hoạt động.', report = false) => kindOf('i-1', headings, line, report)
  expect(kind(['MỤC ĐÍCH, YÊU CẦU', 'Yêu cầu']).kind).toBe('requirement')
  expect(kind(['NỘI DUNG', 'Xây dựng cộng đồng bền vững', 'Cơ quan phối hợp']).kind).toBe('coordination')
  expect(kind(['GIẢI PHÁP THỰC HIỆN'])).toEqual({ kind: 'solution', sure: true })
  expect(kind(['', 'Sở Y tế']).kind).toBe('task')
  expect(kind([''], '1. Kinh phí thực hiện do ngân sách bảo đảm.')).toEqual({ kind: 'funding', sure: false })
  expect(kind([''], 'Mở rộng giao lưu.')).toEqual({ kind: 'measure', sure: false })
  expect(kindOf('qd-2', [], 'Điều 2.').kind).toBe('decision')
})

test('the head: what is not stated is left out; a title in capitals is written as the text writes its words', () => {
  const lines = (text: string) => text.split('\n').map((line, at) => ({ at: at + 1, text: line }))
  expect(headOf(lines('KẾ HOẠCH\nI. MỤC TIÊU\nGiao Sở Y tế, ngày 01/02/2020 họp.'), false)).toEqual({ basis: [] })
  expect(sentenceCase('KẾ HOẠCH CỦA TỈNH BẾN TRE', 'Ở tỉnh Bến Tre có dừa.\nNgười dân tỉnh Bến Tre trồng dừa.')).toBe(
    'Kế hoạch của tỉnh Bến Tre',
  )
  expect(headOf(lines('Nguồn KH số 702 /KH-UBND ngày 19/10/2021\nNgày đăng: 24/11/2021'), true)).toMatchObject({
    number: '702/KH-UBND',
    issued: '2021-10-19',
    published: '2021-11-24',
  })
})

test('common wording: exact where the line is at hand, at least so much by its hashes, open between', () => {
  const line =
    'Tăng cường khả năng dự báo, ứng phó, thích ứng và khả năng phục hồi nhanh, hiệu quả trước thiên tai ở vùng ven biển'
  const other = line.replace('ở vùng ven biển', 'trên toàn tỉnh')
  const { runs } = fingerprint(other)
  const exact = pairsOf([{ key: 'a/1', text: line }], [{ key: 'b/1', text: other, runs }])
  const hashed = pairsOf([{ key: 'a/1', text: line }], [{ key: 'b/1', runs }])
  expect(exact.pairs[0]).toMatchObject({ pair: ['a/1', 'b/1'], atLeast: false })
  expect(hashed.pairs[0]).toMatchObject({ atLeast: true })
  for (const side of [0, 1] as const) expect(hashed.pairs[0]?.shares[side]).toBeLessThanOrEqual(exact.pairs[0]?.shares[side] ?? 0)
  expect(
    pairsOf([{ key: 'a/1', text: line }], [{ key: 'b/1', text: 'Trồng dừa ở các xã ven sông và mở chợ nổi hằng tuần', runs: '' }])
      .pairs,
  ).toEqual([])
})

test('a status of files that are gone says so', () => {
  const status = statusOf('x', { 'provisions.yaml': '- id: a\n  vi: Có\n  en: Yes\n  headline: { vi: A, en: B }\n' })
  expect(status?.tasks.map(({ what }) => what)).toEqual(['parts of the story', 'fingerprints'])
  expect(status?.next).toContain('npm run fingerprints')
})

/** Slips of the hand and of programs in a content folder: each takes three numbers that say where and how, so that fast-check can draw them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'

/** Draws of fast-check: which file, where in it, in what way. */
export type Draw = readonly [file: number, place: number, way: number]

/** What must come of it: `refused` or `taken` for sure, `either` where it depends on the place. */
export type Outcome = 'refused' | 'taken' | 'either'

export interface Mutation {
  name: string
  outcome: Outcome
  /** The slip is of the whole file: nothing else may be told than that file, once. */
  once?: boolean
  /** Changes the folder. @returns the file or folder that was changed, from its root; undefined where there is nothing to change */
  change: (folder: string, draw: Draw) => string | undefined
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** The texts of a content folder, each name with `/`; what programs made is left out. */
function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ending.test(file) && file !== 'README.md')
    .sort()
}

type Holder = Record<string, unknown> | unknown[]
interface Slot {
  holder: Holder
  key: string
}

/** Every field and entry of a file's data. */
function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [{ holder: value as Holder, key }, ...slotsOf(each)])
}

const held = ({ holder, key }: Slot): unknown => (holder as Record<string, unknown>)[key]
const set = ({ holder, key }: Slot, value: unknown) => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}
const take = ({ holder, key }: Slot) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

/** Changes a YAML file as data, at one of the places that fit. */
function inData(fits: (slot: Slot) => boolean, change: (slot: Slot, way: number, all: Slot[]) => void, files = /\.yaml$/) {
  return (folder: string, [n, place, way]: Draw): string | undefined => {
    const file = pick(filesOf(folder, files), n)
    if (!file) return undefined
    const data: unknown = parse(readFileSync(join(folder, file), 'utf8'))
    const slots = slotsOf(data).filter(fits)
    const slot = pick(slots, place)
    if (!slot) return undefined
    change(slot, way, slots)
    writeFileSync(join(folder, file), stringify(data, { aliasDuplicateObjects: false }))
    return file
  }
}

/** Changes a file as text. */
function inText(files: RegExp, change: (text: string, place: number, way: number) => string | Buffer | undefined) {
  return (folder: string, [n, place, way]: Draw): string | undefined => {
    const file = pick(filesOf(folder, files), n)
    if (!file) return undefined
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before, place, way)
    if (after === undefined || after === before) return undefined
    writeFileSync(path, after)
    return file
  }
}

const isField = ({ holder }: Slot) => !Array.isArray(holder)
const isText = (slot: Slot) => typeof held(slot) === 'string'
const isReference = (slot: Slot) => isText(slot) && /^[a-z0-9]+([-/:][a-z0-9]+)+$|^[a-z]{3,}$|^S\d+$/.test(String(held(slot)))
/** Fields of the registers, plans and lessons; those of the ledger and the fingerprints are made by programs. */
const WRITTEN = /^(?!ledger)(?!.*fingerprints).*\.yaml$/
const TEXTS = /\.(yaml|mdx)$/

/** A line of a file with something put before it. */
const before = (text: string, place: number, put: (line: string) => string) => {
  const lines = text.split('\n')
  const at = place % Math.max(1, lines.length - 1)
  lines[at] = put(lines[at] ?? '')
  return lines.join('\n')
}

/** The body of an MDX text with something added at a paragraph. */
const inBody = (put: (way: number) => string) =>
  inText(/\.mdx$/, (text, place, way) => {
    const [, matter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
    const parts = body.split('\n\n')
    parts.splice(1 + (place % parts.length), 0, put(way))
    return matter + parts.join('\n\n')
  })

const WRONG: readonly unknown[] = [null, true, 7, -1.5, '', 'x', [], {}, [[1]], { vi: 1 }, Number.MAX_VALUE]
const NAMES = ['titel', '__proto__', 'constructor', 'toString', 'ID', 'x y', '', '0', 'vi ']

export const MUTATIONS: readonly Mutation[] = [
  { name: 'a field is left out', outcome: 'either', change: inData(isField, take) },
  { name: 'an entry is left out', outcome: 'either', change: inData((slot) => !isField(slot), take) },
  {
    name: 'a field stands twice',
    outcome: 'refused',
    once: true,
    change: inText(/^(?!.*fingerprints).*\.yaml$/, (text, place) => {
      const lines = text.split('\n')
      const fields = lines.flatMap((line, at) => (/^ *[\w-]+: \S/.test(line) && !/[>|&*[{"'] *$/.test(line) ? [at] : []))
      const at = pick(fields, place)
      return at === undefined ? undefined : lines.toSpliced(at, 0, lines[at] ?? '').join('\n')
    }),
  },
  {
    name: 'a field is renamed',
    outcome: 'either',
    change: inData(isField, (slot, way) => {
      const value = held(slot)
      take(slot)
      set({ ...slot, key: NAMES[way % NAMES.length] ?? 'x' }, value)
    }),
  },
  {
    name: 'a value is of the wrong type',
    outcome: 'either',
    change: inData(
      () => true,
      (slot, way) => set(slot, WRONG[way % WRONG.length]),
    ),
  },
  {
    name: 'two ids are swapped',
    outcome: 'either',
    change: inData(
      ({ key }) => key === 'id',
      (slot, way, all) => {
        const other = pick(all, way)
        const value = held(slot)
        if (!other) return
        set(slot, held(other))
        set(other, value)
      },
    ),
  },
  {
    name: 'the file is cut',
    outcome: 'either',
    change: inText(TEXTS, (text, place) => {
      const bytes = Buffer.from(text)
      return bytes.subarray(0, place % bytes.length)
    }),
  },
  {
    name: 'a tab indents a line',
    outcome: 'either',
    once: true,
    change: inText(/\.yaml$/, (text, place) => before(text, place, (line) => `\t${line}`)),
  },
  {
    name: 'the file is saved with other line ends or a byte order mark',
    outcome: 'taken',
    change: inText(TEXTS, (text, _, way) => {
      const ends = [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text]
      return (way % 4 === 0 ? '' : '\ufeff') + ends[way % 3]
    }),
  },
  {
    name: 'the file is saved as UTF-16',
    outcome: 'refused',
    once: true,
    change: inText(TEXTS, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  },
  {
    name: 'the file has bytes that are not UTF-8',
    outcome: 'refused',
    once: true,
    change: inText(TEXTS, (text, place, way) => {
      const bytes = Buffer.from(text)
      const at = place % bytes.length
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([[0xff], [0xc3, 0x28], [0x80], [0x00]][way % 4] ?? []),
        bytes.subarray(at),
      ])
    }),
  },
  {
    name: 'letters are not composed',
    outcome: 'refused',
    change: inText(TEXTS, (text, place) => before(text, place, (line) => `# Ha\u0309i Pho\u0300ng\n${line}`)),
  },
  {
    name: 'the file is emptied',
    outcome: 'refused',
    once: true,
    change: inText(TEXTS, (_, __, way) => ['', ' \n', '# nothing\n'][way % 3]),
  },
  {
    name: 'the file is missing',
    outcome: 'refused',
    once: true,
    change: (folder, [n]) => {
      const file = pick(filesOf(folder, TEXTS), n)
      if (file) rmSync(join(folder, file))
      return file
    },
  },
  {
    name: 'the folder is missing',
    outcome: 'refused',
    change: (folder, [n, place]) => {
      const file = pick(
        filesOf(folder, /\//).filter((each) => TEXTS.test(each)),
        n,
      )
      if (!file) return undefined
      const gone = place % 4 === 0 ? dirname(dirname(file)) : dirname(file)
      rmSync(join(folder, gone), { recursive: true })
      return gone
    },
  },
  {
    name: 'entries change places',
    outcome: 'either',
    change: inData(
      (slot) => !isField(slot),
      ({ holder, key }, way) => {
        const list = holder as unknown[]
        const [moved] = list.splice(Number(key), 1)
        list.splice(way % (list.length + 1), 0, moved)
      },
    ),
  },
  {
    name: 'a reference leads nowhere',
    outcome: 'either',
    change: inData(
      isReference,
      (slot, way) => set(slot, ['no-such-thing', 'no/such-thing', 'topic:none', 'S999', 'constructor'][way % 5]),
      WRITTEN,
    ),
  },
  {
    name: 'an entry stands twice',
    outcome: 'either',
    change: inData(
      (slot) => !isField(slot),
      ({ holder, key }) => (holder as unknown[]).push(structuredClone((holder as unknown[])[Number(key)])),
    ),
  },
  {
    name: 'markup stands in a text',
    outcome: 'either',
    change: inData(
      isText,
      (slot, way) =>
        set(slot, `${held(slot)} ${['<script>alert(1)</script>', '<b>', '{x}', '&amp;', ']]>', '“', '\u202e', '\\'][way % 8]}`),
      WRITTEN,
    ),
  },
  {
    name: 'a value is huge',
    outcome: 'either',
    change: inData(
      (slot) => typeof held(slot) !== 'object',
      (slot, way) => {
        const value = held(slot)
        set(
          slot,
          typeof value === 'number'
            ? [1e308, 9007199254740991, -1, 0][way % 4]
            : `${value} ${'rất dài '.repeat(way % 2 ? 20 : 9000)}`,
        )
      },
      WRITTEN,
    ),
  },
  {
    name: 'code stands in a story',
    outcome: 'refused',
    change: inBody(
      (way) =>
        ['A {brace.', 'A <b>tag.', '<!-- remark -->', 'import a from "b"', 'export const a = 1', '<https://a.b>', '3 < 5', '{x}'][
          way % 8
        ] ?? '',
    ),
  },
  {
    name: 'a link of a story leads nowhere',
    outcome: 'refused',
    change: inBody(
      (way) =>
        `See [it](${['topic:none', 'provision:a/b', 'page:', 'nowhere', '../x', 'javascript:x', '#x', 'pillar:'][way % 8]}).`,
    ),
  },
  {
    name: 'the head of a story is damaged',
    outcome: 'refused',
    once: true,
    change: inText(
      /\.mdx$/,
      (text, _, way) =>
        [
          text.replace('---\n', ''),
          text.replace(/\n---\n/, '\n'),
          text.replace(/^title:.*$/m, ''),
          text.replace(/^title:.*$/m, 'title: ['),
          text.replace(/^summary:/m, 'sumary:'),
          text.replace(/^title:.*$/m, `title: ${'x'.repeat(91)}`),
        ][way % 6],
    ),
  },
]

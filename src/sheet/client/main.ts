/**
 * The sheet's page. The address holds the whole sheet (`#1.…`): it survives a reload, can be sent, and follows into the other
 * language. What one puts together is kept on the device too, so that “add” on other pages finds it; a sheet that came by a link does
 * not take its place unless the reader says so.
 */
import { copy } from '../../cite/copy.ts'
import type { CiteWords } from '../../cite/text.ts'
import type { Locale } from '../../model/locale.ts'
import { decode, type Entry, encode, type Fault, isSame, LONGEST_LINK, partOf, type Sheet, tidyTitle } from '../codec.ts'
import { type Loaded, loader } from './load.ts'
import { keep, kept } from './store.ts'
import { itemOf } from './view.ts'

const root = document.querySelector('[data-sheet]') as HTMLElement
const $ = <E extends HTMLElement>(name: string) => root.querySelector(`[data-${name}]`) as E
const words = root.dataset
const load = loader(words['files'] ?? '', { provision: Number(words['provisions']), topic: Number(words['topics']) })
const addresses = {
  provision: words['provision'] ?? '',
  topic: words['topic'] ?? '',
  origin: words['origin'] || location.origin,
  words: JSON.parse(words['cite'] ?? '{}') as CiteWords,
  lang: document.documentElement.lang as Locale,
}
const list = $<HTMLOListElement>('list')
const title = $<HTMLInputElement>('title')
const said = $('said')

let sheet: Sheet = { title: '', entries: [] }
/** Whether what is shown is the sheet that the device keeps. */
let mine = true
let before: string | undefined
const loaded = new Map<string, Loaded>()
const items = new Map<string, HTMLElement>()

const nameOf = (entry: Entry) => partOf({ ...entry, short: false })
const say = (text = '', number = 0) => {
  said.textContent = text.replace('##', `${sheet.entries.length}`).replace('#', `${number}`)
}

/** Opens the sheet of the address; without one, that of the device. */
async function open(): Promise<void> {
  const linked = location.hash.slice(1)
  const own = kept()
  const read = decode(linked || own)
  sheet = read.sheet
  const text = encode(sheet)
  mine = !linked || !own || text === own
  before = undefined
  title.value = sheet.title
  items.clear()
  if (mine && text && keep(text) === false) say(words['unkept'])
  tellFaults(read.faults)
  if (!linked && text) history.replaceState(null, '', `#${text}`)
  await show()
}

/** Fetches what is missing and shows all entries in their order. */
async function show(): Promise<void> {
  const wanted = sheet.entries.filter((entry) => typeof (loaded.get(nameOf(entry)) ?? 'unknown') === 'string')
  root.setAttribute('aria-busy', 'true')
  await Promise.all(wanted.map(async (entry) => loaded.set(nameOf(entry), await load(entry))))
  root.setAttribute('aria-busy', 'false')
  list.replaceChildren(
    ...sheet.entries.map((entry) => {
      const key = partOf(entry)
      const item = items.get(key) ?? itemOf(entry, loaded.get(nameOf(entry)) ?? 'unreachable', addresses)
      item.id = `e-${key}`
      if (!item.dataset['missing']) items.set(key, item)
      return item
    }),
  )
  $('retry').hidden = !list.querySelector('[data-missing=unreachable]')
  $('heading').textContent = sheet.title || (words['untitled'] ?? '')
  document.title = `${sheet.title || words['untitled']} · ${words['site']}`
  root.classList.toggle('empty', sheet.entries.length === 0)
  tellLink()
}

/** How long the link is, and for paper the link itself. */
function tellLink(): void {
  const text = encode(sheet)
  const link = new URL(text ? `#${text}` : '', location.href.replace(/#.*/, '')).href
  const size = $('size')
  const long = link.length > LONGEST_LINK
  size.textContent =
    (long ? words['long'] : words['size'])?.replace('##', `${link.length}`).replace('#', `${sheet.entries.length}`) ?? ''
  size.classList.toggle('long', long)
  $('link').textContent = link
  $('other').hidden = mine
  $('own').textContent = words['own']?.replace('#', `${decode(kept()).sheet.entries.length}`) ?? ''
}

/** After a change: into the address, onto the device where it is the device's own, and onto the page. */
async function change(entries: Entry[], newTitle = sheet.title): Promise<void> {
  before = encode(sheet)
  sheet = { title: newTitle, entries }
  const text = encode(sheet)
  history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search)
  $('faults').hidden = true
  if (mine && !keep(text)) say(words['unkept'])
  await show()
}

function tellFaults(faults: readonly Fault[]): void {
  const place = $('faults')
  place.hidden = faults.length === 0
  place.querySelector('ul')?.replaceChildren(
    ...faults.map(({ why, part }) => {
      const line = document.createElement('li')
      line.textContent = (words[`why${why[0]?.toUpperCase()}${why.slice(1)}`] ?? why).replace('#', part.slice(0, 60))
      return line
    }),
  )
}

async function act(button: HTMLElement, entry: Entry): Promise<void> {
  const { entries } = sheet
  const from = entries.findIndex((each) => isSame(each, entry))
  const step = button.dataset['act'] === 'up' ? -1 : 1
  switch (button.dataset['act']) {
    case 'up':
    case 'down': {
      const to = Math.min(Math.max(from + step, 0), entries.length - 1)
      if (to !== from) await change(entries.map((each, i) => (i === from ? (entries[to] ?? each) : i === to ? entry : each)))
      button.focus()
      return say(words['moved'], to + 1)
    }
    case 'less': {
      const changed = { ...entry, short: !entry.short }
      await change(entries.map((each) => (each === entry ? changed : each)))
      return document.querySelector<HTMLElement>(`#e-${partOf(changed)} [data-act=less]`)?.focus()
    }
    case 'out': {
      const next = (list.children[from + 1] ?? list.children[from - 1]) as HTMLElement | undefined
      await change(entries.filter((each) => each !== entry))
      undoable(words['out'])
      return (next?.querySelector<HTMLElement>('[data-act=out]') ?? title).focus()
    }
  }
}

function undoable(text = ''): void {
  say(text)
  $('undo').hidden = false
}

list.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-act]')
  const item = button?.closest('li[id]')
  const entry = sheet.entries.find((each) => item?.id === `e-${partOf(each)}`)
  if (button && entry) void act(button, entry)
})
title.addEventListener('input', () => {
  // What is typed stays as typed; the sheet holds it tidied.
  void change(sheet.entries, tidyTitle(title.value))
})
const on = (name: string, what: () => void) => $(name).addEventListener('click', what)
on('print', () => print())
on('copy', async () => {
  $('shown').classList.add('on')
  const done = await copy($('link').textContent ?? '', () => $('link'))
  $('shown').classList.toggle('on', !done)
  say(done ? words['copied'] : words['selected'])
})
on('clear', async () => {
  title.value = ''
  await change([], '')
  undoable(words['cleared'])
})
on('undo', async () => {
  const { sheet: last } = decode(before ?? '')
  title.value = last.title
  $('undo').hidden = true
  say()
  await change(last.entries, last.title)
  title.focus()
})
on('retry', () => void show())
on('mine', async () => {
  mine = true
  keep(encode(sheet))
  say(words['kept'])
  tellLink()
  title.focus()
})
on('own', () => {
  history.pushState(null, '', location.pathname + location.search)
  void open()
})
addEventListener('hashchange', () => void open())
addEventListener('popstate', () => void open())
document.querySelector('[data-absent]')?.remove()
$('tools').hidden = false
void open()

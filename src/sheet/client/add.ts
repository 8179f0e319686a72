/** Adds to the sheet that this device keeps: “add to my sheet” of every provision and row (src/cite/client/actions.ts). */
import { href, sheetFolder } from '../../i18n/routes.ts'
import type { Words } from '../../i18n/vi.ts'
import type { Locale } from '../../model/locale.ts'
import { decode, type Entry, encode, isSame, MOST_ENTRIES } from '../codec.ts'
import { keep, kept } from './store.ts'

/** `words.json`: what is said when something was added. */
export type AddWords = Words['added']

/** What came of it. `unkept`: this browser lets the site remember nothing, so that the sheet is in the address alone. */
export interface Added {
  outcome: 'added' | 'there' | 'full' | 'unkept'
  /** Entries on the sheet now. */
  count: number
  /** Address of the sheet as it is now. */
  address: string
}

/** What the event `sheet` of the window brings. */
export interface Asked {
  /** Permanent number of the provision, and of the topic where a row is meant. */
  number: number
  topic: number | undefined
  told: { say: (sentence: string, next?: { text: string; address: string }) => void }
}

/** Adds an entry at the end; one that is there already stays where it is. */
function add(entry: Entry): Added {
  const { sheet } = decode(kept())
  const there = sheet.entries.some((each) => isSame(each, entry))
  const full = sheet.entries.length >= MOST_ENTRIES
  if (!there && !full) sheet.entries.push(entry)
  const text = encode(sheet)
  const remembered = there || full || keep(text)
  return {
    outcome: there ? 'there' : full ? 'full' : remembered ? 'added' : 'unkept',
    count: sheet.entries.length,
    address: href(document.documentElement.lang as Locale, { page: 'sheet' }, { hash: text }),
  }
}

addEventListener('sheet', async (event) => {
  const { number, topic, told } = (event as CustomEvent<Asked>).detail
  const { outcome, count, address } = add({ kind: topic ? 'topic' : 'provision', number: topic ?? number, short: false })
  const lang = document.documentElement.lang as Locale
  // Words alone: without them the entry is on the sheet all the same, and the link says so.
  const words: Partial<AddWords> = await fetch(`${sheetFolder(lang)}words.json`)
    .then((answer) => answer.json())
    .catch(() => ({}))
  told.say((words[outcome] ?? '✓ {n}').replace('{n}', `${count}`), { text: words.open ?? '→', address })
})

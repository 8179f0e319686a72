/**
 * What a reader can do with one provision, wherever it stands. To add an action, add an entry to ACTIONS: the menu in lists shows it
 * where `listed` is true, and a button with `data-n="<permanent number>" data-act="<id>"` runs it anywhere without the menu
 * (start.ts hears it; CiteButton.astro brings start.ts and the styles). Its words come from `t(lang).cite`, which travels with the
 * records. This module is fetched on first use; together with the menu it may weigh 6 kB (tests/dist/weight.test.ts).
 */

import { today } from '../../i18n/dates.ts'
import type { Asked } from '../../sheet/client/add.ts'
// Fetched when somebody adds: the menu stays small.
import addUrl from '../../sheet/client/add.ts?worker&url'
import { copy } from '../copy.ts'
import { FORMAT_NAMES, FORMATS, type Format, formatted } from '../formats.ts'
import { type CiteWords, citationText } from '../text.ts'
import type { Loaded } from './records.ts'

/** How an action tells the reader what it did. */
export interface Told {
  /** Says a sentence, to the eye and to screen readers; `next`: a link to where one goes on. */
  say: (sentence: string, next?: { text: string; address: string }) => void
  /** Shows a text that can be selected. @returns its element */
  show: (text: string) => HTMLElement
}

export interface Action {
  id: string
  /** Whether the menu in lists offers it. */
  listed: boolean
  label: (ui: CiteWords) => string
  /**
   * @param loaded the provision by its permanent number (`loaded.cited.number`) with all that a citation says
   * @param topic of a row of the comparison, its permanent number: what is meant is the row, and the provision stands for it
   */
  run: (loaded: Loaded, told: Told, topic?: number) => Promise<void>
}

const copying = (format: Format): Action => ({
  id: format,
  listed: format === 'text',
  label: (ui) => (format === 'text' ? ui.copy : FORMAT_NAMES[format]),
  run: async ({ cited, words, ui, address }, told) => {
    const citation = { cited, words, address, accessed: today() }
    const text = formatted[format](citation)
    const done = await copy(text, () => told.show(text), format === 'html' ? text : undefined)
    if (done && format !== 'text') told.show(text)
    told.say(done ? ui.copied : ui.selected)
  },
})

let anew = ''

const onSheet: Action = {
  id: 'sheet',
  listed: true,
  label: (ui) => ui.add,
  run: async ({ cited, ui }, told, topic) => {
    await import(/* @vite-ignore */ addUrl + anew).then(
      () => dispatchEvent(new CustomEvent<Asked>('sheet', { detail: { number: cited.number, topic, told } })),
      () => {
        // Browsers keep a failure: what is asked for again needs another address.
        anew += '?'
        told.say(ui.lost)
      },
    )
  },
}

export const ACTIONS: readonly Action[] = [...FORMATS.map(copying), onSheet]

/** What the menu shows before anything is chosen: the reference that “copy” will take along. */
export const preview = ({ cited, words, address }: Loaded): string =>
  citationText({ cited: { ...cited, text: '' }, words, address, accessed: today() })

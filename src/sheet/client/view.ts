/** A sheet's entries as elements, from the page's templates: its words stand there, in its language. */

import { type CiteWords, doubtOf, reference } from '../../cite/text.ts'
import { today } from '../../i18n/dates.ts'
import type { Locale } from '../../model/locale.ts'
import type { Entry } from '../codec.ts'
import { GAP } from '../files.ts'
import type { Loaded, Told, ToldRow } from './load.ts'

/** What addresses are made from. */
export interface Addresses {
  /** Pages of a provision and of a topic's comparison, with gaps. */
  provision: string
  topic: string
  /** Where the site stands, the words and the language, for citations. */
  origin: string
  words: CiteWords
  lang: Locale
}

const copyOf = (name: string): HTMLElement => {
  const template = document.getElementById(name) as HTMLTemplateElement
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement
}

const at = (root: Element, name: string) => root.querySelector(`[data-${name}]`) as HTMLElement

function put(root: Element, name: string, text: string): void {
  const place = at(root, name)
  place.textContent = text
  place.hidden = !text
}

function link(place: HTMLElement, text: string, address: string): void {
  const anchor = place as HTMLAnchorElement
  anchor.textContent = text
  anchor.href = address
}

/** The whole item of an entry; what could not be had is named by its number. */
export function itemOf(entry: Entry, loaded: Loaded, to: Addresses): HTMLElement {
  const item = copyOf('sheet-entry')
  const body = at(item, 'body')
  let name: string
  if (loaded === 'unknown' || loaded === 'unreachable') {
    const words = body.dataset[loaded] ?? ''
    name = words.replace('#', `${entry.number}`)
    body.textContent = name
    body.classList.add('missing')
    item.dataset['missing'] = loaded
  } else if ('row' in loaded) {
    name = loaded.row.name
    body.replaceChildren(rowOf(loaded.row, entry.short, to))
  } else {
    name = loaded.provision.headline
    if (loaded.provision.pillar) item.classList.add(loaded.provision.pillar)
    const part = provisionOf(loaded.provision, entry.short, to)
    put(part, 'whose', loaded.provision.plan.whose)
    body.replaceChildren(part)
  }
  for (const place of item.querySelectorAll('[data-name]')) place.textContent = name
  at(item, 'less').setAttribute('aria-pressed', `${entry.short}`)
  return item
}

function provisionOf(provision: Told, short: boolean, to: Addresses): HTMLElement {
  const part = copyOf('sheet-provision')
  const address = to.provision.replace(GAP.plan, provision.plan.id).replace(GAP.id, provision.id)
  link(at(part, 'headline'), provision.headline, address)
  const cited = { note: '', ...provision, key: `${provision.plan.id}/${provision.id}`, lang: to.lang, path: address }
  const { before, after } = reference(cited, to.words, today())
  put(part, 'text', short ? '' : provision.text)
  put(part, 'doubt', short ? '' : doubtOf(cited, to.words))
  put(part, 'cite', `${before}${new URL(address, to.origin).href}${after}`)
  put(part, 'whose', '')
  return part
}

function rowOf(row: ToldRow, short: boolean, to: Addresses): HTMLElement {
  const part = copyOf('sheet-row')
  link(at(part, 'topic'), row.name, to.topic.replace(GAP.id, row.id))
  at(part, 'cells').replaceChildren(
    ...row.cells.map((cell) => {
      const side = copyOf('sheet-cell')
      put(side, 'whose', cell.whose)
      put(side, 'silence', cell.silence ?? '')
      put(side, 'heads', cell.headings.join('; '))
      at(side, 'headed').hidden = cell.headings.length === 0
      at(side, 'provisions').replaceChildren(...cell.provisions.map((each) => provisionOf(each, short, to)))
      return side
    }),
  )
  return part
}

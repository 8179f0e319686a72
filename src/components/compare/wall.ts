/**
 * The projector view: one row of the comparison at a time, read off the page, the chosen localities side by side, nothing under 1/24 of
 * the height. Arrow keys and Page Up/Down (remotes send these) turn rows, a name opens that locality's full text, Esc goes back.
 */
import { isForeign, stepOf } from '../wall/keys.ts'

const board = document.querySelector<HTMLElement>('.board') as HTMLElement
const words = board.dataset
const rows = [...board.querySelectorAll('tbody')].filter((body) => body.offsetParent && body.querySelector('td'))
const make = <T extends keyof HTMLElementTagNameMap>(tag: T, className = '', text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text })
const wall = make('dialog', 'wall')
const title = make('h2')
const sides = make('div', 'sides')
const count = make('span', 'count')
const close = make('button', '', words['close'])
const foot = make('p', 'foot')
foot.append(count, make('span', 'keys', words['keys']), close)
wall.append(make('div', 'band'), title, sides, foot)
wall.setAttribute('aria-label', board.dataset['name'] ?? '')
count.setAttribute('aria-live', 'polite')

let at = Math.max(
  0,
  rows.findIndex(({ id }) => id && `#${id}` === location.hash),
)
let full = false

const cellsOf = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>('tr:first-child td')].filter((cell) => !cell.hidden)
/** A heading may be a whole sentence: its first words; the full text has the others. */
const cut = (text: string) => text.replace(/^((?:\S+\s+){13}\S+)\s.*$/s, '$1…')
const textOf = (part: ParentNode | null, what: string) =>
  (part?.querySelector(what)?.textContent ?? '').replaceAll('\u00A0', ' ').trim()

/** One locality: its name, a button where there is more to read, and its headlines or the sign of its silence. */
function sideOf(body: HTMLElement, cell: HTMLElement, most: number): HTMLElement {
  const column = /p\d+/.exec(cell.className)?.[0]
  const quiet = cell.matches('.quiet')
  const side = make('section', quiet ? 'quiet' : '')
  const whole = body.querySelector<HTMLElement>(`.full .${column}`)
  const name = make(whole ? 'button' : 'b', 'name', textOf(cell, 'b'))
  if (whole) name.onclick = () => open(whole)
  side.append(name)
  if (quiet) {
    const sign = make('span', 'sign', textOf(cell, 'i [aria-hidden]'))
    sign.setAttribute('aria-hidden', 'true')
    side.append(sign, make('p', 'lead', textOf(cell, '.sr-only')))
    return side
  }
  for (const lead of cell.querySelectorAll('em'))
    side.append(make('p', 'lead', cut((lead.closest('p') ?? lead).textContent ?? '')))
  const lines = [...cell.querySelectorAll('li:not(.rest)')]
  const left = lines.length + Number(/\d+/.exec(textOf(cell, '.rest'))?.[0] ?? 0) - Math.min(most, lines.length)
  for (const line of lines.slice(0, most)) side.append(make('p', '', line.textContent ?? ''))
  if (left > 0) side.append(make('p', 'lead', words['rest']?.replace('#', `${left}`)))
  return side
}

/** Shows the row; as many headlines as fit without scrolling, at least the names. */
function show(): void {
  const body = rows[at]
  if (!body) return
  full = false
  sides.className = 'sides'
  title.textContent = textOf(body, 'th a')
  count.textContent = `${at + 1}/${rows.length} · ${board.dataset['name']}`
  close.textContent = words['close'] ?? ''
  for (let most = 2; most >= 0; most -= 1) {
    sides.replaceChildren(...cellsOf(body).map((cell) => sideOf(body, cell, most)))
    if (sides.scrollHeight <= sides.clientHeight) break
  }
  if (body.id) history.replaceState(0, '', `#${body.id}`)
  ;(wall.querySelector<HTMLElement>('button.name') ?? close).focus()
}

/** One locality's full text over the whole wall; this alone may scroll. */
function open(whole: HTMLElement): void {
  full = true
  sides.className = 'sides one'
  sides.tabIndex = 0
  const text = whole.cloneNode(true) as HTMLElement
  text.className = ''
  text.hidden = false
  sides.replaceChildren(text)
  close.textContent = words['back'] ?? ''
  sides.scrollTop = 0
  sides.focus()
}

function leave(): void {
  wall.close()
  wall.remove()
  const query = location.search.replace(/[?&]wall=1/, '').replace(/^&/, '?')
  history.replaceState(0, '', location.pathname + query + location.hash)
  rows[at]?.scrollIntoView()
  rows[at]?.querySelector<HTMLElement>('th a')?.focus()
}

const back = () => (full ? show() : leave())
close.onclick = back
wall.addEventListener('cancel', (event) => {
  event.preventDefault()
  back()
})
wall.addEventListener('keydown', (event) => {
  if (isForeign(event)) return
  if (event.key === 'Escape') {
    event.preventDefault()
    back()
    return
  }
  const step = stepOf(event)
  // A full text scrolls by the upright keys.
  if (!step || (full && !/t$/.test(event.key))) return
  event.preventDefault()
  at = Math.min(rows.length - 1, Math.max(0, at + step))
  show()
})

board.append(wall)
wall.showModal()
show()
addEventListener('resize', () => wall.open && !full && show())

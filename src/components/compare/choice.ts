// The address holds what is shown (`?l=an-giang,hai-phong&rows=one#row`): Back, a copied link and the other language show the same
// view. Columns and rows are hidden here and not by CSS, since browsers without `:has()` could not. Fetched on first use (start.ts).
import { copy } from '../../cite/copy.ts'

const all = <E extends HTMLElement>(what: string) => [...document.querySelectorAll<E>(what)]
const boxes = all<HTMLInputElement>('[name=l]')
const radios = all<HTMLInputElement>('[form=pick][type=radio]')
const note = document.querySelector('.status') as HTMLOutputElement
const board = document.querySelector('.board') as HTMLElement
/** So many columns still have room for words. */
const most = Number(board.dataset['most'])
const now = document.querySelector<HTMLElement>('.now')

/** Sets the boxes by the address. */
function read(): void {
  const query = new URLSearchParams(location.search)
  const wanted = query.get('l')?.split(',').slice(0, most)
  const known = wanted?.every((id) => boxes.some((box) => box.value === id)) ?? null
  for (const box of boxes) box.checked = known && wanted ? wanted.includes(box.value) : box.defaultChecked
  for (const radio of radios) radio.checked = radio.value === (query.get(radio.name) ?? 'every')
  show(known === false ? (note.dataset['wrong'] ?? '') : '')
}

/** Shows the columns and rows that are chosen, and says how many rows there are. */
function show(said: string): void {
  for (const [index, box] of boxes.entries()) for (const part of all(`.p${index + 1}`)) part.hidden = !box.checked
  // What spans the table spans the columns that show: more would leave the others no width.
  const chosen = boxes.filter((box) => box.checked).length
  for (const box of boxes) box.disabled = !box.checked && chosen >= most
  if (now) now.hidden = boxes.some((box) => box.checked !== box.defaultChecked)
  for (const cell of all<HTMLTableCellElement>('.cloth [colspan]')) cell.colSpan = chosen + 1
  board.classList.toggle('empty', boxes.length > 0 && !boxes.some((box) => box.checked))
  const told = said ? [said] : []
  for (const { name, value } of radios.filter(({ checked }) => checked)) {
    let count = 0
    for (const row of all(`[data-${name}]`)) {
      const fits = value === 'every' || row.dataset[name] === value
      row.classList.toggle('out', !fits)
      if (!fits || row.hidden) continue
      count += 1
      // What is asked for is shown, also where it lies folded.
      const fold = row.closest<HTMLDetailsElement>('.fold')
      if (value !== 'every' && fold) fold.open = true
    }
    if (value !== 'every') told.push((note.dataset['count'] ?? '').replace('#', String(count)))
  }
  note.value = told.join(' ')
}

/** Puts the choice into the address. */
function write(): void {
  const query = radios.filter(({ checked, value }) => checked && value !== 'every').map(({ name, value }) => `${name}=${value}`)
  const chosen = boxes.filter((box) => box.checked)
  if (chosen.length > 0 && boxes.some((box) => box.checked !== box.defaultChecked)) {
    query.unshift(`l=${chosen.map((box) => box.value)}`)
  }
  history.pushState(0, '', `${location.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}${location.hash}`)
  show('')
}

/** A row that is opened is part of the view. */
function opened(details: HTMLDetailsElement): void {
  const id = details.closest('tbody')?.id
  if (id && details.open) history.replaceState(0, '', `#${id}`)
}

addEventListener('popstate', read)
addEventListener('board', (event) => {
  const { type, target } = (event as CustomEvent<{ type?: string; target?: HTMLElement }>).detail
  if (type === 'change') write()
  if (type === 'toggle') opened(target as HTMLDetailsElement)
  if (type === 'click') {
    const show = () => {
      note.value = location.href
      return note
    }
    copy(location.href, show).then((done) => {
      if (done) note.value = target?.dataset['done'] ?? ''
    })
  }
})
for (const link of all<HTMLAnchorElement>('.to-wall[href]')) {
  // What is chosen is what is projected.
  link.addEventListener('click', () => {
    if (location.search) link.search = `${location.search}&wall=1`
  })
}
const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
const row = named?.closest('details') ?? named?.querySelector('details')
if (row) row.open = true
if (location.search) read()

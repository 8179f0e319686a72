/**
 * The projector view of a lesson, read off its page: one thing at a time, large, with the time that is left of its step. Arrows and
 * Page Up/Down (remotes send these) turn, the space bar starts and stops the time, Esc goes back.
 */
import { isForeign, stepOf } from '../wall/keys.ts'

interface Slide {
  step: HTMLElement
  /** Small line above: which task. */
  label: string
  /** The lines that stand on the wall, the first one largest. */
  lines: string[]
}

const lesson = document.querySelector<HTMLElement>('.lesson') as HTMLElement
const words = lesson.dataset
const make = <T extends keyof HTMLElementTagNameMap>(tag: T, className = '', text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text })
const textsIn = (part: ParentNode) => [...part.querySelectorAll('[data-wall]')].map((line) => line.textContent?.trim() ?? '')

/** A step's own lines, then each of its tasks and questions. */
const slides = [...lesson.querySelectorAll<HTMLElement>('.step')].flatMap((step): Slide[] => {
  const tasks = [...step.querySelectorAll<HTMLElement>('[data-task]')]
  const own = textsIn(step).filter((_, index) => !step.querySelectorAll('[data-wall]')[index]?.closest('[data-task]'))
  const first = own.length > 0 || tasks.length === 0 ? [{ step, label: '', lines: own }] : []
  return [...first, ...tasks.map((task) => ({ step, label: task.querySelector('h4')?.textContent ?? '', lines: textsIn(task) }))]
})

const wall = make('dialog', 'wall lesson-wall')
const head = make('div', 'head')
const title = make('h2')
const clock = make('button', 'clock')
const band = make('div', 'band-of')
const sheet = make('div', 'lines')
const count = make('span', 'count')
const close = make('button', '', words['close'])
const foot = make('p', 'foot')
const said = make('span', 'sr-only')
said.setAttribute('role', 'status')
head.append(title, clock)
foot.append(count, make('span', 'keys', words['keys']), close)
wall.append(band, head, sheet, said, foot)
wall.setAttribute('aria-label', lesson.querySelector('h1')?.textContent ?? '')
count.setAttribute('aria-live', 'polite')

let at = Math.max(
  0,
  slides.findIndex(({ step }) => `#${step.id}` === location.hash),
)
/** Seconds left by step, and when the running one was last looked at. */
const left = new Map<HTMLElement, number>()
let running = 0

const stepAt = () => (slides[at] as Slide).step
const secondsOf = (step: HTMLElement) => left.get(step) ?? Number(step.dataset['minutes']) * 60

function tell(): void {
  const seconds = Math.max(0, Math.ceil(secondsOf(stepAt())))
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  clock.setAttribute('aria-label', `${running ? words['pause'] : words['start']} ${clock.textContent}`)
  clock.classList.toggle('on', running > 0)
  clock.classList.toggle('over', seconds === 0)
}

/** Takes the time that has gone by off the step that is shown. */
function tick(): void {
  const now = Date.now()
  const before = secondsOf(stepAt())
  left.set(stepAt(), before - (now - running) / 1000)
  running = now
  if (before > 0 && secondsOf(stepAt()) <= 0) said.textContent = words['over'] ?? ''
  tell()
}

function toggle(): void {
  if (running) tick()
  running = running ? 0 : Date.now()
  tell()
}

/** Shows a slide: as large as fits, never under 1/24 of the height; what is longer scrolls. */
function show(): void {
  const { step, label, lines } = slides[at] as Slide
  title.textContent = step.querySelector('h3')?.textContent ?? ''
  const picture = step.querySelector('svg')?.cloneNode(true)
  band.replaceChildren(...(picture ? [picture] : []))
  sheet.replaceChildren(...(label ? [make('p', 'label', label)] : []), ...lines.map((line) => make('p', '', line)))
  sheet.scrollTop = 0
  count.textContent = `${at + 1}/${slides.length}`
  for (const size of ['s9', 's7', 's5', 's4']) {
    sheet.className = `lines ${size}`
    if (sheet.scrollHeight <= sheet.clientHeight) break
  }
  const scrolls = sheet.scrollHeight > sheet.clientHeight
  if (scrolls) sheet.tabIndex = 0
  else sheet.removeAttribute('tabindex')
  history.replaceState(0, '', `#${step.id}`)
  tell()
}

function turn(by: number): void {
  if (running) tick()
  at = Math.min(slides.length - 1, Math.max(0, at + by))
  said.textContent = ''
  show()
}

function leave(): void {
  clearInterval(beat)
  wall.close()
  wall.remove()
  history.replaceState(0, '', location.pathname + location.hash)
  stepAt().scrollIntoView()
}

close.onclick = leave
clock.onclick = toggle
wall.addEventListener('cancel', (event) => {
  event.preventDefault()
  leave()
})
wall.addEventListener('keydown', (event) => {
  if (isForeign(event)) return
  if (event.key === 'Escape') {
    event.preventDefault()
    leave()
    return
  }
  // A button is pressed by the space bar already.
  if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
    event.preventDefault()
    toggle()
    return
  }
  const by = stepOf(event)
  // A long text scrolls by the upright arrows while it has the focus.
  if (!by || (event.target === sheet && /^Arrow(Up|Down)$/.test(event.key))) return
  event.preventDefault()
  turn(by)
})

lesson.append(wall)
wall.showModal()
clock.focus()
show()
const beat = setInterval(() => running && tick(), 500)
addEventListener('resize', () => wall.open && show())

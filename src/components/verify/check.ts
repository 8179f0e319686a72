/**
 * What the page fetches when a reader first gives it a text: reads it, hands it to the worker, shows what comes back. It writes text
 * nodes only, so that nothing in a copy can become part of the page.
 */
import { MOST_BYTES, MOST_LETTERS, takeFile, takeText } from '../../segment/intake.ts'
import type { Answer, Ask, Row, Status } from './protocol.ts'
import { element, fill, rowElement } from './show.ts'

const STATUSES: Status[] = ['differs', 'missing', 'unknown', 'matched']
const form = document.querySelector<HTMLFormElement>('#verify') as HTMLFormElement
const outcome = document.querySelector<HTMLElement>('#outcome') as HTMLElement
const said = document.querySelector<HTMLElement>('#verify-said') as HTMLElement
const words: Record<string, string> = JSON.parse(document.querySelector('#verify-words')?.textContent ?? '{}')
const word = (key: string) => words[key] ?? key
const chooser = form.elements.namedItem('plan') as HTMLSelectElement
const pasted = form.elements.namedItem('text') as HTMLTextAreaElement
const { lang } = document.documentElement as { lang: 'vi' | 'en' }

let worker: Worker | undefined
let last: { text: string; file: string } | undefined

/** Says something to everybody: in the live region, and as a note in the place of the results. */
function tell(message: string, ...more: HTMLElement[]): void {
  said.textContent = message
  outcome.replaceChildren(element('p', 'note trouble', message), ...more)
  outcome.hidden = false
}

const STEPS = 4
function progress(step: number): void {
  const label = word(`step${step}`)
  const bar = element('progress')
  bar.max = STEPS
  bar.value = step
  bar.setAttribute('aria-label', label)
  said.textContent = label
  outcome.replaceChildren(element('p', 'small', label), bar)
  outcome.hidden = false
}

const button = (label: string, act: () => void) => {
  const made = element('button', 'button', label)
  made.type = 'button'
  made.onclick = act
  return made
}

/** Buttons to check the same text against a plan, whatever it looks like. */
const against = (plans: { id: string; name: string }[]) => {
  const row = element('p', 'against')
  row.append(
    ...plans.map(({ id, name }) =>
      button(fill(word('against'), name), () => {
        chooser.value = id
        start(true)
      }),
    ),
  )
  return row
}
const plans = () => [...chooser.options].filter(({ value }) => value).map(({ value, text }) => ({ id: value, name: text }))

/** Only what is looked for is shown, at first what does not match; a line of the count says how much. */
function filters(rows: Row[], list: HTMLElement): HTMLElement {
  const field = element('fieldset', 'filters')
  field.append(element('legend', 'small', word('show')))
  const fits = (only: string, status = '') => only === 'all' || only === status || (only === 'odd' && status !== 'matched')
  const count = (only: string) => rows.filter(({ status }) => fits(only, status)).length
  const show = (only: string) => {
    for (const item of list.children as HTMLCollectionOf<HTMLElement>) item.hidden = !fits(only, item.dataset['verify'])
  }
  const choices = [...(count('odd') > 0 ? ['odd'] : []), 'all', ...STATUSES]
  for (const only of choices) {
    const label = element('label', 'chip')
    const radio = element('input')
    radio.type = 'radio'
    radio.name = 'only'
    radio.checked = only === choices[0]
    radio.disabled = count(only) === 0
    radio.onchange = () => {
      show(only)
      said.textContent = fill(word('shown'), count(only))
    }
    const status = STATUSES.find((each) => each === only)
    label.append(radio, ...(status ? [sign(status)] : []), `${word(only)} (${count(only)})`)
    field.append(label)
  }
  show(choices[0] ?? 'all')
  return field
}

const sign = (status: Status) => {
  const mark = element('span', `sign ${status}`)
  mark.setAttribute('aria-hidden', 'true')
  return mark
}

/** The copy as cloth: a thread a provision, in the order of the plan; what differs is crossed, what is missing left open. */
function cloth(rows: Row[], label: string): HTMLElement {
  const picture = element('div', 'woven')
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', label)
  picture.append(...rows.map(({ status, provision }) => element('i', `${status} ${provision?.pillar ?? ''}`)))
  return picture
}

function show(answer: Extract<Answer, { rows: Row[] }>): void {
  const { rows, name } = answer
  const of = (status: Status) => rows.filter((row) => row.status === status).length
  const all = rows.length - of('unknown')
  const title = of('matched') === all ? fill(word('allMatched'), all) : fill(word('someMatched'), of('matched'), all)
  const counts = STATUSES.map((status) => `${word(status)}: ${of(status)}`).join('; ')
  const heading = element('h2', '', `${name}. ${title}`)
  heading.tabIndex = -1
  heading.id = 'verify-result'
  const list = element('ol', 'plain rows')
  const items = rows.map((row) => rowElement(row, word, sign))
  list.append(...items)

  const odd = items.filter((_, at) => rows[at]?.status !== 'matched')
  let at = -1
  const step = (by: number) => {
    at = (at + by + odd.length) % odd.length
    const item = odd[at]
    if (!item) return
    if (item.hidden) (outcome.querySelector('[name=only]') as HTMLInputElement | null)?.click()
    const details = item.querySelector('details')
    if (details) details.open = true
    const to = item.querySelector('summary') as HTMLElement
    to.scrollIntoView({ block: 'center' })
    to.focus({ preventScroll: true })
    said.textContent = fill(word('at'), at + 1, odd.length)
  }
  const tools = element('p', 'tools print:hidden!')
  if (odd.length > 0)
    tools.append(
      button(word('previous'), () => step(-1)),
      button(word('next'), () => step(1)),
    )
  tools.append(button(word('print'), () => print()))
  tools.append(
    button(word('clear'), () => {
      outcome.replaceChildren()
      outcome.hidden = true
      form.reset()
      last = undefined
      said.textContent = word('cleared')
      ;(form.elements.namedItem('file') as HTMLElement).focus()
    }),
  )
  const moved = rows.filter((row) => row.moved).length
  const left = [
    ...(moved > 0 ? [fill(word('movedCount'), moved)] : []),
    ...(answer.left.repeated > 0 ? [fill(word('repeated'), answer.left.repeated)] : []),
    ...(answer.left.furniture > 0 ? [fill(word('furniture'), answer.left.furniture)] : []),
    ...answer.without,
  ].map((text) => element('p', 'small', text))
  const from = last?.file ? [element('p', 'small', fill(word('file'), last.file))] : []
  outcome.replaceChildren(
    heading,
    ...from,
    cloth(rows, counts),
    filters(rows, list),
    tools,
    ...left,
    element('p', 'small', word('meaning')),
    list,
  )
  outcome.hidden = false
  said.textContent = `${name}. ${title} ${counts}.`
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
}

function receive(answer: Answer): void {
  if ('step' in answer) progress(answer.step)
  else if ('failed' in answer) tell(fill(word('failed'), answer.failed))
  else if ('rows' in answer) show(answer)
  else {
    const { trouble, name, lines, of, chosen, plan } = answer
    const own = chooser.value
    if (trouble === 'none') tell(word('none'), against(own ? plans().filter(({ id }) => id === own) : plans()))
    else if (trouble === 'other')
      tell(fill(word('other'), name, lines, chosen), against(plans().filter(({ id }) => id === plan || id === own)))
    else tell(fill(word('foreign'), of, lines, name), against(plans().filter(({ id }) => id === plan)))
  }
}

/** Asks the worker about the text that was given last; a question under way is dropped. */
function start(anyway: boolean): void {
  if (!last) return
  worker?.terminate()
  worker = new Worker(form.dataset['work'] ?? '', { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Answer>) => receive(data)
  worker.onerror = () => tell(fill(word('failed'), ''))
  const ask: Ask = { text: last.text, plan: chooser.value, anyway, lang, base: form.dataset['base'] ?? '' }
  worker.postMessage(ask)
}

/** Takes what a reader gave: a file, or a text. */
async function take(given: File | string): Promise<void> {
  worker?.terminate()
  last = undefined
  progress(0)
  // The step is on the screen before a large file is read.
  await new Promise((done) => setTimeout(done, 30))
  const intake = typeof given === 'string' ? takeText(given) : await takeFile(given)
  if ('trouble' in intake) {
    tell(fill(word(`trouble-${intake.trouble}`), MOST_BYTES / 1e6, MOST_LETTERS / 1e6))
    return
  }
  last = { text: intake.text, file: typeof given === 'string' ? '' : given.name }
  start(false)
}

addEventListener('verify', ({ detail }: Event & { detail?: File | string | null }) => {
  if (detail === null) start(false)
  else if (detail === '') tell(word('trouble-empty'))
  else if (detail !== undefined) {
    if (typeof detail !== 'string') pasted.value = ''
    take(detail).catch((error: Error) => tell(fill(word('failed'), error.message)))
  }
})

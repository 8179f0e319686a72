/** The page on use without a network: asks the worker what this device keeps, shows it, saves and deletes. */
import type { Words } from '../../i18n/vi.ts'
import type { Locale } from '../../model/languages.ts'
import { type Kept, type Message, nameOf, type Told } from '../protocol.ts'

type Said = Words['offline']['said']
/** After this long without a worker the page says that there is none (milliseconds). */
const TOO_LONG = 15_000
/** A worker that the browser ended is woken: a download goes on where it stopped. */
const WAKE = 10_000

const lang = document.documentElement.lang as Locale
const root = document.querySelector('[data-offline]') as HTMLElement
const $ = <E extends HTMLElement>(name: string) => root.querySelector(`[data-${name}]`) as E
const words = JSON.parse(root.dataset['words'] ?? '{}') as Said
const buttons = Object.fromEntries(
  [...root.querySelectorAll<HTMLButtonElement>('[data-act]')].map((each) => [each.dataset['act'], each]),
) as Record<'save' | 'stop' | 'delete', HTMLButtonElement>
const bar = root.querySelector('progress') as HTMLProgressElement

const number = (n: number, digits = 0) =>
  n.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })
// What model/tally.ts has for lists would come as a script of its own.
const list = new Intl.ListFormat(lang === 'vi' ? 'vi' : 'en-GB')
const filled = (sentence: string, gaps: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap)
const dayOf = (date: Date) =>
  lang === 'vi' ? date.toLocaleDateString('vi-VN') : date.toLocaleDateString('en-GB', { dateStyle: 'long' })
const mb = (bytes: number) => number(bytes / 1e6, 1)

let last: Told | undefined
let heard = 0

const say = (text = '') => {
  $('said').textContent = text
}

/** One sentence on what the device keeps. */
function stateOf(kept: Told['languages'][Locale], version: string): string {
  const gaps = {
    pages: number(kept.there.pages),
    mb: mb(kept.there.bytes),
    seen: number(kept.seen),
    date: kept.date ? dayOf(new Date(kept.date)) : '',
    version,
    parts: list.format(kept.parts.flatMap((part) => (part === 'start' ? [] : words.parts[part]))),
  }
  const name =
    kept.whole && (kept.depth === 'all' || kept.depth === 'visit')
      ? kept.depth
      : kept.busy && kept.depth === 'visit'
        ? 'fetching'
        : kept.there.pages > 0
          ? 'some'
          : kept.seen > 0
            ? 'seen'
            : 'nothing'
  return filled(words[name], gaps)
}

/** What came of what the reader asked for. */
function tellEnd(did: keyof typeof buttons, kept: Kept): void {
  if (did !== 'save') say(did === 'stop' ? words.stopped : words.deleted)
  else if (kept.whole && kept.depth === 'all') say(words.saved)
  else if (kept.fault) say(words.fault[kept.fault])
}

function show(told: Told): void {
  last = told
  heard = Date.now()
  const kept = told.languages[lang]
  const saving = kept.busy && kept.depth === 'all'
  const whole = kept.whole && kept.depth === 'all'
  const rest = kept.all.wire - kept.there.wire
  $('state').textContent = stateOf(kept, told.version)
  $('running').hidden = !saving
  bar.value = kept.there.wire / kept.all.wire
  $('label').textContent = filled(words.progress, {
    files: number(kept.there.files),
    of: number(kept.all.files),
    mb: mb(kept.there.wire),
    ofMb: mb(kept.all.wire),
  })
  const focused = document.activeElement
  buttons.save.hidden = saving || whole
  buttons.save.textContent = filled(kept.depth === 'all' ? words.goOn : words.save, { mb: mb(rest) })
  buttons.stop.hidden = !saving
  buttons.delete.hidden = saving || (kept.there.files === 0 && kept.seen === 0)
  if (told.ended?.lang === lang) tellEnd(told.ended.do, kept)
  // The focus goes on to the button that took the place of the pressed one.
  if (focused instanceof HTMLButtonElement && focused.hidden)
    Object.values(buttons)
      .find((each) => !each.hidden)
      ?.focus()
}

/** The worker that answers; a new version that waits is taken first, so that what is saved is of that one. */
async function worker(found: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const post = (to: ServiceWorker, message: Message) => to.postMessage(message)
  if (found.waiting && found.active) {
    const taken = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
    post(found.waiting, { do: 'take' })
    await taken
  }
  return (await navigator.serviceWorker.ready).active as ServiceWorker
}

async function start(): Promise<void> {
  $('absent').remove()
  if (!('serviceWorker' in navigator)) return say(isSecureContext ? words.none : words.plain)
  if (!import.meta.env.PROD) return say(words.editing)
  const late = setTimeout(() => !last && say(words.failed), TOO_LONG)
  const found = await navigator.serviceWorker.ready
  new BroadcastChannel(nameOf(found.scope)).addEventListener('message', ({ data }) => {
    clearTimeout(late)
    show(data as Told)
  })
  const ask = async (message: Message) => (message.do === 'save' ? await worker(found) : found.active)?.postMessage(message)
  void ask({ do: 'tell' })
  buttons.stop.textContent = words.stop
  buttons.delete.textContent = words.delete
  for (const [act, button] of Object.entries(buttons)) {
    button.addEventListener('click', () => {
      say()
      // Else the browser may clear it by itself when room runs short.
      if (act === 'save') void navigator.storage?.persist?.().catch(() => {})
      void ask({ do: act as keyof typeof buttons, lang })
    })
  }
  setInterval(() => {
    const kept = last?.languages[lang]
    if (kept?.busy && kept.depth === 'all' && Date.now() - heard > WAKE) void ask({ do: 'save', lang })
  }, WAKE)
}

void start()

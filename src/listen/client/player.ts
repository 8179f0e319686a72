/**
 * Reads what is marked `data-read` aloud, sentence by sentence, and marks the one that is read. Fetched when somebody asks for it.
 * A pause ends the sentence and “go on” begins it again: on Android `pause()` is a stop that nothing resumes.
 */
import { sentences } from '../sentences.ts'

const speech = window.speechSynthesis
const box = document.querySelector('.listen') as HTMLElement
const $ = (name: string) => box.querySelector(`[data-${name}]`) as HTMLElement
const [begin, bar, play, said] = [$('begin'), $('bar'), $('play'), $('said')]
const rate = $('rate') as HTMLSelectElement
const words = box.dataset
const label = `▶ ${words['beginWord']}`

/** A sentence: its words as they are spoken, their language, and the elements that show them. */
interface Sentence {
  text: string
  lang: string
  marks: HTMLElement[]
}

let list: Sentence[] = []
let at = 0
let playing = false

/** The voice of a language on this machine: the browser's own choice first. */
function voiceOf(lang: string): SpeechSynthesisVoice | undefined {
  const here = speech.getVoices().filter((voice) => voice.localService && voice.lang.startsWith(lang))
  return here.find((voice) => voice.default) ?? here[0]
}

/** Cuts what is to be read into sentences, each in elements of its own; a text in a language without a voice is left out. */
function prepare(): Sentence[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-read]')].flatMap((part) => {
    const inner = [...part.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, dt, dd, td, th')].filter(
      (each) => !each.querySelector('p, li'),
    )
    return inner.length > 0 ? inner : [part]
  })
  return blocks.flatMap((block) => {
    const lang = block.closest<HTMLElement>('[lang]')?.lang ?? ''
    return voiceOf(lang) && block.getClientRects().length > 0 && !block.closest('.listen') ? cut(block, lang) : []
  })
}

function cut(block: HTMLElement, lang: string): Sentence[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, svg, .sr-only, [aria-hidden=true]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const text = nodes.map(({ data }) => data).join('')
  const found = sentences(text).map(([from, to]) => ({
    from,
    to,
    text: text.slice(from, to).replace(/\s+/g, ' '),
    lang,
    marks: [] as HTMLElement[],
  }))
  let start = 0
  for (const node of nodes) {
    const end = start + node.data.length
    // From the last to the first, so that what stands before keeps its place.
    for (const each of found.filter(({ from, to }) => from < end && to > start).reverse()) {
      const piece = node.splitText(Math.max(each.from - start, 0))
      piece.splitText(Math.min(each.to - Math.max(each.from, start), piece.data.length))
      const mark = document.createElement('span')
      piece.replaceWith(mark)
      mark.append(piece)
      each.marks.push(mark)
    }
    start = end
  }
  return found
}

function show(index: number): void {
  for (const { marks } of list) for (const mark of marks) mark.classList.remove('aloud')
  const marks = list[index]?.marks ?? []
  for (const mark of marks) mark.classList.add('aloud')
  const place = marks[0]?.getBoundingClientRect()
  // The page's own rule on motion holds: smooth only where the reader allows it (global.css).
  if (place && (place.top < 60 || place.bottom > innerHeight - 120)) marks[0]?.scrollIntoView({ block: 'center' })
}

function speak(): void {
  speech.cancel()
  const sentence = list[at]
  if (!sentence) {
    stop(words['over'])
    return
  }
  show(at)
  const utterance = new SpeechSynthesisUtterance(sentence.text)
  const voice = voiceOf(sentence.lang)
  // No voice of this machine any more: nothing is sent elsewhere.
  if (!voice) {
    stop(words['failed'])
    return
  }
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = Number(rate.value)
  const mine = at
  const current = () => playing && at === mine && last === utterance
  utterance.onend = () => {
    if (!current()) return
    at += 1
    speak()
  }
  utterance.onerror = ({ error }) => {
    if (current() && error !== 'interrupted' && error !== 'canceled') stop(words['failed'])
  }
  last = utterance
  speech.speak(utterance)
}
let last: SpeechSynthesisUtterance | undefined

function set(now: boolean): void {
  playing = now
  play.textContent = (now ? words['pause'] : words['go']) ?? ''
  if (now) speak()
  else {
    last = undefined
    speech.cancel()
  }
}

function step(by: number): void {
  at = Math.min(Math.max(at + by, 0), list.length - 1)
  show(at)
  if (playing) speak()
}

function stop(why = ''): void {
  const inside = bar.contains(document.activeElement)
  set(false)
  show(-1)
  bar.hidden = true
  begin.hidden = false
  said.textContent = why
  if (inside) begin.focus()
}

function start(): void {
  if (list.length === 0) list = prepare()
  at = 0
  said.textContent = ''
  // It may have said that this script could not be had.
  begin.textContent = label
  begin.hidden = true
  bar.hidden = false
  play.focus()
  set(true)
}

begin.onclick = start
play.onclick = () => set(!playing)
$('back').onclick = () => step(-1)
$('on').onclick = () => step(1)
$('stop').onclick = () => stop()
rate.onchange = () => {
  if (playing) speak()
}
bar.onkeydown = (event) => {
  if (event.key === 'Escape' && !event.isComposing) stop()
}
addEventListener('pagehide', () => speech.cancel())
start()

/** Rows of the result as elements. */
import type { Row, Status, Stretch } from './protocol.ts'

export function element<T extends keyof HTMLElementTagNameMap>(tag: T, className = '', text = ''): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), { className, textContent: text })
}

/** A sentence with # for what goes into it, in its order. */
export const fill = (sentence: string, ...values: (string | number)[]): string => {
  let at = 0
  return sentence.replace(/#/g, () => String(values[at++] ?? ''))
}

/** A text with its stretches marked; where two meet, the first wins. */
function marked(text: string, stretches: readonly Stretch[]): HTMLElement {
  const paragraph = element('p')
  let done = 0
  for (const [from, to, what] of stretches.toSorted?.((a, b) => a[0] - b[0]) ?? [...stretches].sort((a, b) => a[0] - b[0])) {
    if (from < done) continue
    paragraph.append(text.slice(done, from), element('mark', what, text.slice(from, to)))
    done = to
  }
  paragraph.append(text.slice(done))
  return paragraph
}

function side(title: string, content: HTMLElement, lang?: string): HTMLElement {
  const part = element('div')
  if (lang) part.lang = lang
  part.append(element('h3', 'small', title), content)
  return part
}

/** One provision, or one line of none: what was found, and both texts side by side. What matches is folded. */
export function rowElement(row: Row, word: (key: string) => string, sign: (status: Status) => HTMLElement): HTMLElement {
  const { status, provision, line, at } = row
  const item = element('li', provision?.pillar ?? '')
  item.dataset['verify'] = status
  if (provision) item.id = `v-${provision.id}`
  const details = element('details')
  const facts = row.onlyTheirs.length + row.onlyOurs.length > 0
  details.open = status !== 'matched'
  const summary = element('summary')
  const state = element('strong', '', word(status))
  summary.append(
    sign(status),
    state,
    ' · ',
    provision ? `${provision.place}: ${provision.headline}` : fill(word('lineAt'), at ?? 0),
  )
  if (row.moved) summary.append(element('span', 'tag', word('moved')))
  if (facts) summary.append(element('span', 'tag', word('facts')))
  details.append(summary, element('p', 'small', word(`${status}Means`)))
  const pair = element('div', 'pair')
  const nothing = element('p', 'open', status === 'missing' ? word('notThere') : word('notOurs'))
  pair.append(
    side(
      at === undefined ? word('theirs') : fill(word('theirsAt'), at),
      line === undefined ? nothing : marked(line, row.theirs),
      'vi',
    ),
    side(word('ours'), provision ? marked(provision.text, row.ours) : nothing),
  )
  details.append(pair)
  if (row.onlyTheirs.length > 0) details.append(element('p', 'small', fill(word('onlyTheirs'), row.onlyTheirs.join('; '))))
  if (row.onlyOurs.length > 0) details.append(element('p', 'small', fill(word('onlyOurs'), row.onlyOurs.join('; '))))
  if (provision) {
    const link = element('a', 'small', word('read'))
    link.href = provision.url
    const place = element('p', 'print:hidden!')
    place.append(link)
    details.append(place)
  }
  item.append(details)
  return item
}

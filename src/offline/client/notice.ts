/** Says that a new version of the site is ready, and takes it when the reader wishes. Fetched when there is one (start.ts). */
import { noticeHref } from '../../i18n/routes.ts'
import type { Words } from '../../i18n/vi.ts'
import type { Locale } from '../../model/languages.ts'
import type { Message } from '../protocol.ts'

/** Styles set by script: the page's policy refuses style elements and attributes that it does not know. */
const BAR: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto 0 0',
  zIndex: '9',
  padding: '0.6rem 1rem',
  background: 'var(--card)',
  borderTop: '3px solid var(--focus)',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  gap: '0.3rem 1.2rem',
}
const LINK: Partial<CSSStyleDeclaration> = {
  minHeight: '44px',
  border: '0',
  background: 'none',
  color: 'var(--focus)',
  textDecoration: 'underline',
  cursor: 'pointer',
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.onclick = act
  return made
}

/** Lets the waiting worker take over, then loads the page anew: what stands in its address and on the device stays. */
async function take(): Promise<void> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  const found = await navigator.serviceWorker.getRegistration()
  const message: Message = { do: 'take' }
  if (found?.waiting) found.waiting.postMessage(message)
  // Another tab has taken it already.
  else location.reload()
}

async function show(): Promise<void> {
  const answer = await fetch(noticeHref(document.documentElement.lang as Locale))
  const words = (await answer.json()) as Words['renewed']
  const bar = document.createElement('div')
  Object.assign(bar.style, BAR)
  bar.className = 'print:hidden!'
  bar.dataset['renewed'] = ''
  // Heard when the words come into what is there already.
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  const now = button(words.take, () => void take())
  now.className = 'button'
  const later = button(words.later, () => bar.remove())
  Object.assign(later.style, LINK)
  bar.append(said, now, later)
  document.body.append(bar)
  requestAnimationFrame(() => {
    said.textContent = words.ready
  })
}

void show()

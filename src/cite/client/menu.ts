// The small menu of a provision, opened in place under its button; fetched on first use (start.ts).
import type { Locale } from '../../model/locale.ts'
import { ACTIONS, type Action, preview, type Told } from './actions.ts'
import { type Loaded, load } from './records.ts'

/** Where a button stands; the menu opens at its end. */
const HOSTS = 'li, p, section'
/** What stood in each button before it had to say that something could not be loaded. */
const labels = new WeakMap<HTMLElement, ChildNode[]>()
let open: { button: HTMLElement; panel: HTMLElement } | undefined

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** The record behind a button. What cannot be loaded is said in the button itself, which then tries again. */
async function loaded(button: HTMLElement): Promise<Loaded | undefined> {
  const lang = (button.dataset['lang'] ?? document.documentElement.lang) as Locale
  const label = labels.get(button) ?? [...button.childNodes]
  labels.set(button, label)
  button.setAttribute('aria-busy', 'true')
  try {
    const found = await load(Number(button.dataset['n']), lang)
    button.replaceChildren(...label)
    return found
  } catch {
    button.textContent = document.querySelector<HTMLElement>('main')?.dataset['lost'] ?? ''
    return undefined
  } finally {
    button.removeAttribute('aria-busy')
  }
}

/** A place for what actions say and show. */
function teller(shown: HTMLElement, said: HTMLElement): Told {
  return {
    say: (sentence, next) => {
      // The same sentence twice is heard twice.
      said.textContent = ''
      requestAnimationFrame(() => {
        said.textContent = `${sentence} `
        if (next) said.append(Object.assign(element('a', '', next.text), { href: next.address }))
      })
    },
    show: (text) => {
      shown.textContent = text
      shown.hidden = false
      return shown
    },
  }
}

function close(): void {
  if (!open) return
  open.panel.remove()
  open.button.setAttribute('aria-expanded', 'false')
  open = undefined
}

async function toggle(button: HTMLElement): Promise<void> {
  const again = open?.button === button
  close()
  if (again) return
  const found = await loaded(button)
  if (!found) return
  const { cited, ui } = found
  const panel = element('div', 'slip')
  panel.setAttribute('role', 'group')
  panel.setAttribute('aria-label', ui.menu.replace('{headline}', cited.headline))
  const shown = element('div', 'shown', preview(found))
  shown.lang = cited.lang
  const said = element('p', 'said')
  said.setAttribute('role', 'status')
  const told = teller(shown, said)
  const row = element('div', 'acts')
  for (const action of ACTIONS.filter(({ listed }) => listed)) {
    const act = element('button', '', action.label(ui))
    act.onclick = () => void action.run(found, told)
    row.append(act)
  }
  const shut = element('button', 'shut', ui.close)
  shut.onclick = () => {
    close()
    button.focus()
  }
  row.append(shut)
  panel.append(row, said, shown)
  panel.onkeydown = (event) => {
    if (event.key === 'Escape' && !event.isComposing) shut.click()
  }
  const host = button.closest(HOSTS)
  if (host?.tagName === 'P') host.after(panel)
  else host?.append(panel)
  button.setAttribute('aria-expanded', 'true')
  open = { button, panel }
  row.querySelector('button')?.focus()
}

/** A button with an action of its own says what it did in its own section. */
async function runAt(button: HTMLElement, action: Action): Promise<void> {
  const found = await loaded(button)
  const section = button.closest('section')
  const [shown, said] = [section?.querySelector<HTMLElement>('.shown'), section?.querySelector<HTMLElement>('.said')]
  if (found && shown && said) await action.run(found, teller(shown, said), Number(button.dataset['topic']) || undefined)
}

addEventListener('cite', ({ target }) => {
  const button = target as HTMLElement
  if (!button.dataset['n']) return
  const action = ACTIONS.find(({ id }) => id === button.dataset['act'])
  void (action ? runAt(button, action) : toggle(button))
})
addEventListener('click', ({ target }) => {
  if (open && !open.panel.contains(target as Node) && !(target as Element).closest('[data-n]')) close()
})

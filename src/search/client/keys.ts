/** Keys that belong to an input method: it composes letters with them, or takes them back. 229 is all that some browsers tell. */
const composes = (event: KeyboardEvent) => event.isComposing || Reflect.get(event, 'keyCode') === 229 || event.key === 'Process'

/** The keyboard: `/` to the box, arrows through the results, Esc back to the box and then to an empty one. */
export function bindKeys(box: HTMLInputElement, region: HTMLElement, clear: () => void): void {
  const focusBox = () => {
    box.focus()
    box.select()
  }
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || composes(event)) return
    if (event.key === '/' && !target.matches('input:not([type=radio]):not([type=checkbox]), select, textarea')) {
      event.preventDefault()
      focusBox()
      return
    }
    if (event.shiftKey || (target !== box && !target.closest('[data-provision]'))) return
    const links = linksIn(region)
    const at = links.findIndex((link) => link.closest('li')?.contains(target))
    if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1]?.focus()
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? box).focus()
    else if (event.key === 'Escape' && target !== box) focusBox()
    else if (event.key === 'Escape' && box.value) clear()
    else return
    event.preventDefault()
  })
}

/** The link of each result, in order. */
export const linksIn = (region: HTMLElement): HTMLAnchorElement[] => [
  ...region.querySelectorAll<HTMLAnchorElement>('[data-provision] h3 a'),
]

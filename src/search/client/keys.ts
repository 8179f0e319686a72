/** The keyboard: `/` to the box, arrows through the results, Esc back to the box and then to an empty one. */
export function bindKeys(box: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  const focusBox = () => {
    box.focus()
    box.select()
  }
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === '/' && !target.matches('input:not([type=radio]), select, textarea')) {
      event.preventDefault()
      focusBox()
      return
    }
    if (target !== box && !list.contains(target)) return
    const links = linksIn(list)
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
export const linksIn = (list: HTMLElement): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('.where a')]

// The few bytes that every page with provisions has: a press on a button `data-n` fetches the menu, which then hears of it (menu.ts).
import menuUrl from './menu.ts?worker&url'

let anew = ''
document.documentElement.classList.add('can')
addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-n]')
  if (button) {
    import(/* @vite-ignore */ menuUrl + anew).then(
      () => button.dispatchEvent(new Event('cite', { bubbles: true })),
      () => {
        // Browsers keep a failure: what is asked for again needs another address.
        anew += '?'
        button.textContent = document.querySelector('main')?.dataset['lost'] ?? ''
      },
    )
  }
})

// The few bytes that every page with provisions has: a press on a button `data-n` fetches the menu, which then hears of it (menu.ts);
// one on a button `data-load` fetches the script named there (src/listen/client/start.ts).
import menuUrl from './menu.ts?worker&url'

let anew = ''
document.documentElement.classList.add('can')
addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-n],[data-load]')
  if (button) {
    import(/* @vite-ignore */ (button.dataset['load'] ?? menuUrl) + anew).then(
      () => button.dispatchEvent(new Event('cite', { bubbles: true })),
      () => {
        // Browsers keep a failure: what is asked for again needs another address.
        anew += '?'
        button.textContent = (button.closest('[data-lost]') as HTMLElement).dataset['lost'] as string
      },
    )
  }
})

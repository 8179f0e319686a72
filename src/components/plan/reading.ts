/** Marks in the contents the parts whose text is at the top of the window; without it the line over each part says so. */
const links = document.querySelectorAll<HTMLAnchorElement>('#contents a')
const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const link = document.querySelector(`#contents a[href="#${target.querySelector('[id]')?.id}"]`)
      if (isIntersecting) link?.setAttribute('aria-current', 'true')
      else link?.removeAttribute('aria-current')
    }
  },
  { rootMargin: '-60px 0px -80%' },
)
for (const { hash } of links) {
  const part = document.getElementById(hash.slice(1))?.closest('section')
  if (part) seen.observe(part)
}

export {}

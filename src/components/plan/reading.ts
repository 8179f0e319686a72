/** The parts of a plan whose text is at the top of the window are marked in its contents: without the script the line over each part says so. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('#contents a')) {
  const part = document.querySelector(link.hash)?.closest('section')
  const mark = (entries: IntersectionObserverEntry[]) =>
    link.setAttribute('aria-current', entries.pop()?.isIntersecting as unknown as string)
  if (part) new IntersectionObserver(mark, { rootMargin: '-60px 0% -80%' }).observe(part)
}

export {}

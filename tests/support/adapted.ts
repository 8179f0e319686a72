/** A page as people have it who change how it looks: forced colours, 400 % zoom, spaced text, no motion. */
import type { Page } from '@playwright/test'

/** WCAG 1.4.10: a window of 1280 × 1024 at 400 %. */
export const ZOOMED = { width: 320, height: 256 }

/** What sticks out sideways at the width that the window has, with the overall width; empty where nothing does. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    // The innermost elements that stick out, the farthest first.
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.childElementCount === 0)
      .map((element) => {
        const { left, right } = element.getBoundingClientRect()
        return {
          end: Math.max(right, left + element.scrollWidth),
          name: `${element.localName} «${element.textContent?.trim().slice(0, 40)}»`,
        }
      })
      .filter(({ end }) => end > clientWidth)
      .sort((a, b) => b.end - a.end)
      .slice(0, 3)
      .map(({ name }) => name)
      .concat(`${scrollWidth} pixels wide`)
  })
}

/** What stays in place while the page scrolls and takes more than a third of the window: at 400 % nothing would be left to read in. */
export function coveringWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { position, visibility } = getComputedStyle(element)
        const { width, height } = element.getBoundingClientRect()
        return /fixed|sticky/.test(position) && visibility === 'visible' && width * height * 3 > innerWidth * innerHeight
      })
      .map((element) => `${element.localName}.${element.className} covers more than a third of the window`),
  )
}

/** Spaces the text as WCAG 1.4.12 lets a reader do. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    )
    document.adoptedStyleSheets.push(sheet)
  })
}

/**
 * Texts that are cut off by their box, one line each. Texts for screen readers alone are meant to be cut off, and so is a line that ends
 * in an ellipsis or after a number of lines, where the whole stands at the other end of its link.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue
      for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (style.display === 'contents' || style.display.startsWith('inline')) continue
        const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
        if (style.clipPath !== 'none' || shortened || box.clientHeight <= 1) break
        const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        const lost =
          (clips(style.overflowX) && box.scrollWidth > box.clientWidth + 1) ||
          (clips(style.overflowY) && box.scrollHeight > box.clientHeight + 1)
        if (lost) found.push(`${box.localName}.${box.className} cuts off «${element.textContent?.trim().slice(0, 40)}»`)
        if (lost || style.overflowX !== 'visible' || style.overflowY !== 'visible') break
      }
    }
    return [...new Set(found)]
  })
}

/** Movement that goes on or would start although the reader asked for none. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (list: string) => Math.max(...list.split(',').map(Number.parseFloat))
    const named = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`
    return [
      ...document.getAnimations().flatMap((animation) => {
        const timing = animation.effect?.getComputedTiming()
        // A thing that appears after a while, at once, does not move.
        return Number(timing?.duration) > 0 ? [`an animation of ${timing?.duration} ms`] : []
      }),
      ...[document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
        const { scrollBehavior, transitionDuration } = getComputedStyle(element)
        if (scrollBehavior === 'smooth') return [`${named(element)} scrolls smoothly`]
        return longest(transitionDuration) > 0 ? [`${named(element)} has a transition`] : []
      }),
    ]
  })
}

/** What carries a colour and no words: the marks of a picture or a key. Kept on the page between the two looks at it. */
interface Mark {
  element: Element
  pseudo: '' | '::before' | '::after'
}

/** Drawn for its looks, with the reason: nothing is lost where it is not seen. */
const ORNAMENTS = [['body', 'five threads over every page']] as const

/**
 * With forced colours, marks that are seen without them and vanish; and controls that have lost their shape: no border, no underline.
 * Leaves the page in forced colours.
 */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' })
  await page.evaluate(() => {
    const marks: Mark[] = []
    const seen = (element: Element, pseudo: Mark['pseudo']) => {
      const style = getComputedStyle(element, pseudo || null)
      if (pseudo && (style.content === 'none' || !/^(""|url)/.test(style.content))) return
      const box = pseudo
        ? { width: Number.parseFloat(style.width), height: Number.parseFloat(style.height) }
        : element.getBoundingClientRect()
      if (!(box.width >= 4 && box.height >= 1) || style.visibility !== 'visible' || style.display === 'none') return
      if (!pseudo && (element.textContent?.trim() || element.childElementCount > 0 || element.matches('input,select,textarea')))
        return
      const painted = !/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(style.backgroundColor) || style.backgroundImage !== 'none'
      if (painted) marks.push({ element, pseudo })
    }
    for (const element of document.querySelectorAll('body, body *:not(svg *)')) {
      seen(element, '')
      seen(element, '::before')
      seen(element, '::after')
    }
    Object.assign(window, { marks })
  })
  await page.emulateMedia({ forcedColors: 'active' })
  return page.evaluate(
    (ornaments) => {
      const { marks } = window as unknown as { marks: Mark[] }
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.cssText = 'background:Canvas;color:CanvasText'
      const canvas = getComputedStyle(probe).backgroundColor
      probe.remove()
      const named = (element: Element) =>
        `${element.localName}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.localName}.${element.parentElement?.getAttribute('class') ?? ''}`
      const vanished = marks.flatMap(({ element, pseudo }) => {
        const style = getComputedStyle(element, pseudo || null)
        const isSeen =
          style.backgroundImage !== 'none' ||
          ![canvas, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor) ||
          Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderLeftWidth) > 0
        return isSeen || ornaments.includes(element.localName) ? [] : [`${named(element)}${pseudo} vanishes`]
      })
      const shapeless = [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea')].flatMap(
        (control) => {
          const style = getComputedStyle(control)
          const { width, height } = control.getBoundingClientRect()
          if (width === 0 || height === 0 || style.visibility !== 'visible' || style.opacity === '0') return []
          const bordered = ['Top', 'Right', 'Bottom', 'Left'].some(
            (side) => Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
          )
          const native = /^(radio|checkbox|range|file)$/.test(control.getAttribute('type') ?? '')
          return bordered || native || style.textDecorationLine.includes('underline') ? [] : [`${named(control)} has no shape`]
        },
      )
      return [...new Set([...vanished, ...shapeless])]
    },
    ORNAMENTS.map(([name]) => name) as string[],
  )
}

/** The text of an HTML page. The parser makes a document without a window: no script runs, no picture is fetched. */

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH NAV FOOTER ASIDE BUTTON SELECT TEXTAREA HEAD TITLE AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DFN EM FONT I INS KBD LABEL MARK O:P Q S SMALL SPAN STRIKE STRONG SUB SUP U VAR WBR TT'.split(
    ' ',
  ),
)

/** `Node.TEXT_NODE` and `Node.ELEMENT_NODE`: outside a browser there is no `Node`. */
const TEXT = 3
const ELEMENT = 1

/** Whether a text is a page, by its first tags. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|div|table|p|span|article|meta)[\s>]/i.test(text.slice(0, 4000))

/** A tag with its attributes, as far as a tag may be long. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>]){0,4000}>/gi
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi

/** A page without its `onclick` and the like: they never run, but a browser reports each as against this page's security policy. */
const withoutHandlers = (html: string): string => html.replace(TAG, (tag) => tag.replace(HANDLER, ''))

/** The words of a page as lines: a block a line, items of lists with their mark. */
export function htmlText(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  const out: string[] = []
  const walk = (node: Node) => {
    for (const part of node.childNodes) {
      if (part.nodeType === TEXT) {
        out.push((part.textContent ?? '').replace(/\s+/g, ' '))
        continue
      }
      if (part.nodeType !== ELEMENT) continue
      const element = part as HTMLElement
      const name = element.tagName.toUpperCase()
      if (SKIPPED.has(name) || element.hidden) continue
      const block = !INLINE.has(name)
      if (block) out.push('\n')
      if (name === 'LI') {
        const list = element.parentElement
        const place = [...(list?.children ?? [])].indexOf(element) + Number(list?.getAttribute('start') || 1)
        out.push(list?.tagName === 'OL' ? `${place}. ` : '- ')
      }
      walk(element)
      if (block) out.push('\n')
    }
  }
  walk(body)
  return out.join('')
}

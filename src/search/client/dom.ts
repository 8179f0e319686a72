type Child = Node | string | null | undefined | false

/** Makes an element; texts go in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children.filter((child): child is Node | string => Boolean(child)))
  return node
}

/** A sentence of ours with its gaps filled: `{n}` by a text or an element. */
export function filled(sentence: string, gaps: Record<string, Child | string>): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const part of sentence.split(/(\{\w+\})/)) {
    const gap = /^\{(\w+)\}$/.exec(part)?.[1]
    const child = gap ? gaps[gap] : part
    if (child) fragment.append(child)
  }
  return fragment
}

/** A button that looks like a link. */
export function linkButton(text: Child, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'link' }, text)
  button.addEventListener('click', act)
  return button
}

/** Copies a text; where the browser does not let it, the text is shown selected, to be copied by hand. The one way that the page copies. */
export async function copyText(text: string, said: HTMLElement, words: { copied: string; copyFailed: string }): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    said.replaceChildren(` ${words.copied}`)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.readOnly = true
    field.rows = 4
    field.setAttribute('aria-label', words.copyFailed)
    said.replaceChildren(` ${words.copyFailed}`, field)
    field.select()
  }
}

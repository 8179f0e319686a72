/**
 * Copies a text: the one way in which this site copies. Where the browser does not allow it (over plain http there is no
 * `navigator.clipboard`), the words are selected instead, so that the reader's own “copy” takes them; the caller says so.
 * @param show puts the text where it can be selected, when it could not be copied
 * @param rich the same as HTML, for programs that take formatted text
 * @returns whether it was copied
 */
export async function copy(text: string, show: () => Node, rich?: string): Promise<boolean> {
  try {
    const { clipboard } = navigator
    try {
      if (!rich) throw new TypeError('plain text')
      const blob = (type: string, value: string) => new Blob([value], { type })
      const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', rich) }
      await clipboard.write([new ClipboardItem(item)])
    } catch {
      // Plain text, or a browser without rich copying (Firefox before 127).
      await clipboard.writeText(text)
    }
    return true
  } catch {
    getSelection()?.selectAllChildren(show())
    return false
  }
}

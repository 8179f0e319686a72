/**
 * Copies a text. Where the browser does not allow it (over plain http there is no `navigator.clipboard`), it selects the words on
 * the page instead, so that the reader's own “copy” takes them.
 * @returns whether it was copied
 */
export async function copy(text: string, shown: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    getSelection()?.selectAllChildren(shown)
    return false
  }
}

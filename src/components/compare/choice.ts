// The address holds what is shown (`?l=an-giang,hai-phong&rows=one`): Back and a copied link show the same view.
// Terse, and only loaded where its elements are: a page has 1 kB of script.
interface Controls extends HTMLFormControlsCollection {
  l: RadioNodeList & NodeListOf<HTMLInputElement>
  rows?: RadioNodeList
  copy: HTMLButtonElement
  note: HTMLOutputElement
}
const form = (document.forms as unknown as { pick: HTMLFormElement }).pick
const { l, rows, copy, note } = form.elements as Controls
const ids = [...l].map((box) => box.value)
const read = () => {
  const query = new URLSearchParams(location.search)
  const wanted = query.get('l')?.split(',') ?? ids
  const known = wanted.every((id) => ids.includes(id))
  for (const box of l) box.checked = !known || wanted.includes(box.value)
  if (rows) rows.value = query.get('rows') ?? 'every'
  note.value = known ? '' : (note.dataset['wrong'] as string)
}
// biome-ignore lint/suspicious/noGlobalAssign: an event handler of the window, in few bytes: a page has 1 kB of script
onpopstate = read
read()
// biome-ignore lint/suspicious/noGlobalAssign: an event handler of the window, in few bytes: a page has 1 kB of script
onchange = ({ target }) => {
  if ((target as HTMLInputElement).form !== form) return
  const chosen = ids.filter((_, index) => l[index]?.checked)
  let query = chosen[0] && ids[chosen.length] ? `?l=${chosen}` : ''
  if (rows && rows.value !== 'every') query += `${query ? '&' : '?'}rows=${rows.value}`
  history.pushState(0, '', query || location.pathname)
  note.value = ''
}
copy.hidden = false
copy.onclick = () =>
  navigator.clipboard.writeText(location.href).then(() => {
    note.value = copy.dataset['done'] as string
  })

export {}

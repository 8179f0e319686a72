/**
 * Checks the questions of a quiz on the page, one after the other, and counts. Nothing is stored or sent. Fetched on first use
 * (QuizStart.astro), which hands over each form that is submitted.
 */
const quiz = document.querySelector('.quiz') as HTMLElement
const words = quiz.dataset
const forms = [...quiz.querySelectorAll('form')]
const end = document.querySelector('[data-end]') as HTMLElement
const score = end.querySelector('output') as HTMLOutputElement
const again = end.querySelector('button') as HTMLButtonElement
const right = new Set<HTMLFormElement>()
const done = new Set<HTMLFormElement>()

const fields = (form: HTMLFormElement) =>
  [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
const buttonOf = (form: HTMLFormElement) => form.querySelector('button') as HTMLButtonElement

/** What was chosen, written as the right answer is; null where something is still open. */
function given(form: HTMLFormElement): string | null {
  const all = fields(form)
  const chosen = all.filter((field) => field instanceof HTMLSelectElement || field.checked).map(({ value }) => value)
  return chosen.length > 0 && chosen.every(Boolean) ? chosen.join() : null
}

/** Says whether it is right, marks the choices, opens what proves it. */
function check(form: HTMLFormElement): void {
  const verdict = form.querySelector('.verdict') as HTMLElement
  const answer = given(form)
  if (answer === null) {
    verdict.textContent = words['open'] ?? ''
    return
  }
  const wanted = form.dataset['right'] ?? ''
  const good = answer === wanted
  done.add(form)
  if (good) right.add(form)
  verdict.textContent = good ? (words['good'] ?? '') : `${words['bad']} ${wanted.replaceAll(',', ', ')}.`
  verdict.classList.toggle('bad', !good)
  const places = wanted.split(',')
  for (const [index, field] of fields(form).entries()) {
    const is = field instanceof HTMLSelectElement ? field.value === places[index] : places.includes(field.value)
    const chosen = field instanceof HTMLSelectElement || (field as HTMLInputElement).checked
    if (is || chosen) field.closest('label')?.classList.add(is ? 'is' : 'not')
  }
  ;(form.querySelector('fieldset') as HTMLFieldSetElement).disabled = true
  const details = form.parentElement?.querySelector('details')
  if (details) details.open = true
  buttonOf(form).textContent = words['next'] ?? ''
  count()
}

function count(): void {
  score.value = done.size
    ? (words['score'] ?? '').replace('#', `${right.size}`).replace('#', `${done.size}`).replace('#', `${forms.length}`)
    : ''
  again.hidden = done.size === 0
}

/** To the first question that is still open, from this one on; to the end where there is none. */
function next(form: HTMLFormElement): void {
  const from = forms.indexOf(form) + 1
  const open = [...forms.slice(from), ...forms.slice(0, from)].find((each) => !done.has(each))
  const target = open ? fields(open)[0] : again
  ;(target as HTMLElement | undefined)?.focus()
  ;(open?.parentElement ?? end).scrollIntoView({ block: 'start' })
}

function restart(): void {
  for (const form of forms) {
    form.reset()
    ;(form.querySelector('fieldset') as HTMLFieldSetElement).disabled = false
    for (const label of form.querySelectorAll('.is, .not')) label.classList.remove('is', 'not')
    ;(form.querySelector('.verdict') as HTMLElement).textContent = ''
    const details = form.parentElement?.querySelector('details')
    if (details) details.open = false
    buttonOf(form).textContent = words['check'] ?? ''
  }
  right.clear()
  done.clear()
  count()
  const [first] = forms
  if (first) (fields(first)[0] as HTMLElement).focus()
}

again.onclick = restart
addEventListener('answer', (event) => {
  const form = (event as CustomEvent<HTMLFormElement>).detail
  if (done.has(form)) next(form)
  else check(form)
})

export {}

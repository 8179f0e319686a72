/** A question in the words of a language. */
import type { Choice, Question } from '../../catalogue'
import { formatWhen, t } from '../../i18n/index.ts'
import type { Locale } from '../../model/locale.ts'

/** What is asked. */
export function askedIn({ ask }: Question, lang: Locale): string {
  if (ask.by === 'editor') return ask.text[lang]
  const words = t(lang).quiz.ask
  const about = ask.about[lang]
  const locality = ask.plan?.locality.name ?? ''
  switch (ask.kind) {
    case 'who-says':
      return words.whoSays(about)
    case 'how-many':
      return words.howMany(about, ask.copies ?? 0)
    case 'when':
      return words.when(about, locality)
    case 'which-plan':
      return words.whichPlan(about)
    case 'who-acts':
      return words.whoActs(about, locality)
    case 'find-on':
      return words.findOn(about, locality)
    case 'in-time':
      return words.inTime
    default:
      return words.pillars
  }
}

/** A choice in words. */
export function choiceIn({ text }: Choice, lang: Locale): string {
  if ('when' in text) return formatWhen(text.when, lang)
  if ('number' in text) return `${text.number}`
  return text[lang]
}

/** The right answer as letters or places in the order shown, with commas between: `B`, `A,C`, `3,1,2`. */
export function rightOf(question: Question): string {
  const letter = (index: number) => 'ABCDEF'.charAt(index)
  switch (question.kind) {
    case 'order':
      return question.items.map(({ place }) => place).join()
    case 'match':
      return question.lefts.map(({ right }) => letter(right)).join()
    default:
      return question.choices.flatMap(({ right }, index) => (right ? [letter(index)] : [])).join()
  }
}

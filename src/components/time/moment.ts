/** What a dated thing says on the page. */
import type { Moment } from '../../catalogue'
import { formatWhen, t } from '../../i18n'
import { href } from '../../i18n/routes'
import type { Locale } from '../../model/locale'
import { NOT_STATED } from '../../model/plan'

/** Date, whose it is, words and link of a moment; `planned` where only an intention is known. */
export function wordsOf(moment: Moment, lang: Locale) {
  const words = t(lang)
  const when = formatWhen(moment.when, lang)
  if (moment.kind === 'claim') {
    const { id, label, text, doubt, sources } = moment.claim
    return {
      when,
      who: words.threads.world,
      what: label?.[lang] ?? text[lang],
      // The whole of it stands there, with how far it was checked.
      href: href(lang, { page: 'after-2025' }, { hash: id }),
      doubt: doubt?.[lang],
      sources,
      planned: false,
    }
  }
  const { plan } = moment
  // Nothing is known of what was done: only the issue of a plan is more than an intention.
  const planned = moment.kind === 'milestone' && moment.when !== plan.facts.issued
  const who = planned ? `${plan.locality.name}, ${words.compare.time.planned}` : plan.locality.name
  const common = { when, who, doubt: undefined, sources: [] as string[], planned }
  if (moment.kind === 'milestone') {
    return { ...common, what: moment.label[lang], href: href(lang, { page: 'provision', plan: plan.id, id: moment.provision }) }
  }
  const number = plan.facts.number === NOT_STATED ? '' : plan.facts.number
  return { ...common, what: words.compare.time.issued(number), href: href(lang, { page: 'plan', plan: plan.id }) }
}

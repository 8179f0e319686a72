/** What a citation says of a provision: the one record that every form of it is made from, at build time and in the browser. */
import type { Plan, Provision } from '../catalogue/index.ts'
import { href } from '../i18n/routes.ts'
import type { Locale } from '../model/locale.ts'
import { NOT_STATED } from '../model/plan.ts'

/** A plan as it is cited, in one language. */
export interface CitedPlan {
  id: string
  locality: string
  issuer: string
  title: string
  /** Number of the document; empty where our copy gives none. */
  number: string
  /** Day of issue as in the model; empty where our copy gives none. */
  issued: string
  /** The news report that is all we hold of it; null where we hold the text. */
  report: { title: string; by: string; published: string } | null
}

/** A provision as it is cited, in one language. */
export interface Cited {
  /** Short permanent number; an old number of a moved provision has a record of its own. */
  number: number
  /** `plan/id`. */
  key: string
  lang: Locale
  plan: CitedPlan
  place: string
  headline: string
  text: string
  /** Where our reading is doubtful; empty where it is not. */
  note: string
  /** Address of its page, from the site's root. */
  path: string
}

/** A plan's part of the record. */
export function citedPlan({ id, locality, facts }: Plan, lang: Locale): CitedPlan {
  const known = (value: string) => (value === NOT_STATED ? '' : value)
  const { report } = facts
  return {
    id,
    locality: locality.name,
    issuer: facts.issuer[lang],
    title: facts.title[lang],
    number: known(facts.number),
    issued: known(facts.issued),
    report: report ? { title: report.title, by: report.by[lang], published: known(facts.published) } : null,
  }
}

/** The record of a provision. */
export function citedOf(plan: Plan, provision: Provision, lang: Locale): Cited {
  return {
    number: provision.number,
    key: provision.key,
    lang,
    plan: citedPlan(plan, lang),
    place: provision.place[lang],
    headline: provision.headline[lang],
    text: provision[lang],
    note: provision.note?.[lang] ?? '',
    path: href(lang, { page: 'provision', plan: plan.id, id: provision.id }),
  }
}

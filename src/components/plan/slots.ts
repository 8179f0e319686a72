/** The labels of a provision, by which it is found: they name less than its sentence may say, and claim no more. */
import type { Catalogue, Plan, Provision } from '../../catalogue'
import { formatWhen, t } from '../../i18n/index.ts'
import { href } from '../../i18n/routes.ts'
import type { Locale, Localized } from '../../model/locale.ts'

export interface Slot {
  name: string
  items: { text: string; href?: string; detail?: string }[]
  empty: string
}

/** What names the tags of a provision. */
type Registers = Pick<Catalogue, 'topics' | 'agencies' | 'people' | 'areas' | 'pillars'>

/** So many bodies of a whole section stand in the slot itself; more are counted there and named below the card. */
export const FEW = 3

const nameOf = (list: readonly { id: string; name: Localized }[], id: string, lang: Locale) =>
  list.find((entry) => entry.id === id)?.name[lang] ?? id

/**
 * The six kinds of label. Bodies of the provision itself come before those of its whole section; those only
 * mentioned come last. Dates of cited documents are no dates of the provision.
 */
export function slotsOf(provision: Provision, copy: Plan['facts']['copy'], registers: Registers, lang: Locale): Slot[] {
  const words = t(lang)
  const { label, noLabel, noLabelInReport, noTopic, noPillar, wholeSection, byHeading, byEditor } = words.provision
  const none = (of: keyof typeof noLabel) => (copy === 'news-report' ? noLabelInReport : noLabel[of])
  const bodies = (list: Provision['agencies'], of?: string) =>
    list.map(({ id, role }) => ({
      text: nameOf(registers.agencies, id, lang),
      href: href(lang, { page: 'agency', id }),
      detail: `(${of ? `${of}: ` : ''}${words.role[role]})`,
    }))
  const mentioned = provision.agencies.filter(({ role }) => role === 'mentioned')
  const acting = provision.agencies.filter(({ role }) => role !== 'mentioned')
  const { sectionAgencies } = provision
  const ofSection =
    sectionAgencies.length > FEW
      ? [{ text: words.provision.bodies(sectionAgencies.length), href: '#bodies', detail: `(${wholeSection})` }]
      : bodies(sectionAgencies, wholeSection)
  const { pillar, kra } = provision
  const area = registers.areas.find(({ id }) => id === kra)
  const reach = [
    ...(pillar
      ? [
          {
            text: registers.pillars.find(({ id }) => id === pillar)?.facts.name[lang] ?? pillar,
            href: href(lang, { page: 'pillar', id: pillar }),
            detail: `(${provision.pillarBasis === 'heading' ? byHeading : byEditor})`,
          },
        ]
      : []),
    ...(area
      ? [
          {
            text: `${area.id} ${area.label[lang]}`,
            href: href(lang, { page: 'compare-area', id: area.id }),
            detail: `(${byEditor})`,
          },
        ]
      : []),
  ]
  return [
    {
      name: label.agencies,
      items: [...bodies(acting), ...ofSection, ...bodies(mentioned)],
      empty: none('agencies'),
    },
    {
      name: label.topics,
      items: provision.topics.map((id) => ({
        text: nameOf(registers.topics, id, lang),
        href: href(lang, { page: 'topic', id }),
      })),
      empty: noTopic,
    },
    {
      name: label.people,
      items: provision.people.map((id) => ({
        text: nameOf(registers.people, id, lang),
        href: href(lang, { page: 'group', id }),
      })),
      empty: none('people'),
    },
    { name: label.pillar, items: reach, empty: noPillar },
    {
      name: label.dates,
      items: provision.dates
        .filter(({ what }) => what !== 'cites')
        .map(({ when, what }) => ({ text: formatWhen(when, lang), detail: `(${words.dateKind[what]})` })),
      empty: none('dates'),
    },
    {
      name: label.figures,
      items: provision.figures.map((figure) => ({ text: `${figure.value} ${figure[lang]}` })),
      empty: none('figures'),
    },
  ]
}

/**
 * Linked data of the pages (schema.org). A page of ours restates an official document: the two are told apart, and of a plan that is
 * known from a news report only what the report says is said.
 */
import type { Catalogue, Plan, Provision } from '../../catalogue'
import { asset, href } from '../../i18n/routes'
import { absolute } from '../../i18n/site'
import type { Locale } from '../../model/locale'
import { NOT_STATED, printsStart } from '../../model/plan'

/** A thing of schema.org, as JSON-LD without its context. */
export type Thing = { '@type': string } & Record<string, unknown>

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'
/** A whole address where the site knows its own, else one from the root of wherever the copy stands. */
const address = (path: string) => absolute(path) ?? path

/** The way to a page: the steps above it, and the page itself. */
export function breadcrumbs(steps: readonly { label: string; href: string }[], title: string, own: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { label: title, href: own }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      item: address(step.href),
    })),
  }
}

const day = (when: string) => (/^\d{4}-\d\d-\d\d$/.test(when) ? when : undefined)
const stated = (value: string) => (value === NOT_STATED ? undefined : value)
/** One document, whatever language its page is read in. */
const documentId = (plan: string) => `${address(href('vi', { page: 'plan', plan }))}#document`

/** The official document that a plan’s page restates, as far as our copy states it. */
function document({ id, facts, locality }: Plan): Thing {
  const known = {
    '@type': 'Legislation',
    '@id': documentId(id),
    name: facts.title.vi,
    inLanguage: 'vi',
    legislationIdentifier: stated(facts.number),
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: locality.name },
    // “..” is an open beginning (ISO 8601-2).
    temporalCoverage: `${printsStart(facts) ? facts.period.from : '..'}/${facts.period.to}`,
  }
  // What only a report tells of its making stays with the report.
  if (facts.copy === 'news-report') return known
  return {
    ...known,
    legislationDate: day(facts.issued),
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: facts.issuer.vi },
  }
}

/** A plan’s page: a restatement of ours, based on the document itself or on a news report about it. */
export function planThings(plan: Plan, lang: Locale, title: string, description: string): Thing[] {
  const { facts } = plan
  const report = {
    '@type': 'NewsArticle',
    headline: facts.report?.title,
    inLanguage: 'vi',
    datePublished: day(facts.published),
    publisher: facts.report && { '@type': 'Organization', name: facts.report.by.vi },
    about: document(plan),
  }
  return [
    {
      '@type': 'WebPage',
      name: title,
      description,
      inLanguage: lang,
      url: address(href(lang, { page: 'plan', plan: plan.id })),
      license: LICENCE,
      about: { '@id': documentId(plan.id) },
      isBasedOn: facts.copy === 'news-report' ? report : document(plan),
    },
  ]
}

/** A provision’s page: a restatement of one place in the document. */
export function provisionThings(plan: Plan, provision: Provision, lang: Locale): Thing[] {
  return [
    {
      '@type': 'WebPage',
      name: provision.headline[lang],
      inLanguage: lang,
      url: address(href(lang, { page: 'provision', plan: plan.id, id: provision.id })),
      license: LICENCE,
      about: {
        '@type': 'Legislation',
        name: provision.place.vi,
        isPartOf: { '@type': 'Legislation', '@id': documentId(plan.id) },
      },
    },
  ]
}

/** The glossary: a set of terms, each with its place on the page. */
export function glossaryThings(glossary: Catalogue['glossary'], lang: Locale, title: string): Thing[] {
  const page = address(href(lang, { page: 'glossary' }))
  return [
    {
      '@type': 'DefinedTermSet',
      '@id': `${page}#terms`,
      name: title,
      inLanguage: lang,
      license: LICENCE,
      hasDefinedTerm: glossary.map(({ id, term, meaning }) => ({
        '@type': 'DefinedTerm',
        '@id': `${page}#${id}`,
        name: term[lang],
        description: meaning[lang],
      })),
    },
  ]
}

/** The open data: one set in the forms that it can be taken away in. @param forms path of each file from the site's root, and its type */
export function dataThings(
  lang: Locale,
  title: string,
  description: string,
  forms: readonly { path: string; type: string }[],
): Thing[] {
  return [
    {
      '@type': 'Dataset',
      name: title,
      description,
      inLanguage: ['vi', 'en'],
      url: address(href(lang, { page: 'data' })),
      license: LICENCE,
      isAccessibleForFree: true,
      distribution: forms.map(({ path, type }) => ({
        '@type': 'DataDownload',
        contentUrl: address(asset(path)),
        encodingFormat: type.split(';')[0],
      })),
    },
  ]
}

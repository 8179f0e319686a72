/**
 * Plans that are not restated yet: the import leaves their texts open (`OPEN`). One fault says so for each plan, so that none is built by
 * half; what is wrong with an open text follows from it and is not told. `astro dev` shows them all the same.
 */
import { countOpen, OPEN } from '../model/open.ts'
import { type Content, type Fault, planFile } from './read.ts'

/** A plan with open texts, and which of its provisions have them. */
interface DraftPlan {
  id: string
  open: number
  provisions: ReadonlySet<string>
}

/** Plans with open texts. */
export function draftsIn(content: Content): DraftPlan[] {
  return content.plans.flatMap((plan) => {
    const open = countOpen([plan.facts, plan.provisions, plan.story])
    const provisions = plan.provisions.filter((provision) => countOpen(provision) > 0).map(({ id }) => id)
    return open > 0 ? [{ id: plan.id, open, provisions: new Set(provisions) }] : []
  })
}

/** Entries of the registers with open texts: the import adds a locality and documents for a new plan. */
const openEntries = (content: Content): { file: string; id: string }[] =>
  (['localities', 'documents'] as const).flatMap((name) =>
    content[name].filter((entry) => countOpen(entry) > 0).map(({ id }) => ({ file: `content/${name}.yaml`, id })),
  )

/** A fault for each draft, and for each entry of a register that is still open. */
export function draftFaults(content: Content): Fault[] {
  return [
    ...draftsIn(content).map(({ id, open, provisions }) => ({
      file: `content/plans/${id}`,
      where: 'draft',
      what:
        `${open} texts are still open (${provisions.size} provisions): “npm run import:status” lists them, ` +
        '“npm run dev” shows the plan as far as it is written; the build waits until it is whole',
    })),
    ...openEntries(content).map(({ file, id }) => ({
      file,
      where: id,
      what: `has a text that is still open (“${OPEN.vi}” or “${OPEN.en}”): write it; “npm run import:status” says what stands there`,
    })),
  ]
}

/** Rules on what the site says of all plans: a plan counts from the day on which it is whole. */
export const ABOUT_ALL: ReadonlySet<string> = new Set([
  'countsAreComputed',
  'readSentencesWereReadAgainstEveryPlan',
  'checkedClaimsHold',
])

/** The content without its drafts and their localities; the same where there is none. */
export function withoutDrafts(content: Content): Content {
  const drafts = new Set(draftsIn(content).map(({ id }) => id))
  if (drafts.size === 0) return content
  const plans = content.plans.filter(({ id }) => !drafts.has(id))
  const left = new Set(content.plans.filter(({ id }) => drafts.has(id)).map(({ facts }) => facts.locality))
  for (const { facts } of plans) left.delete(facts.locality)
  return { ...content, plans, localities: content.localities.filter(({ id }) => !left.has(id)) }
}

/** The faults without those that follow from a text that is still open. */
export function withoutFollowing(faults: readonly Fault[], content: Content): Fault[] {
  const drafts = draftsIn(content)
  const entries = openEntries(content)
  return faults.filter(({ file, where }) => {
    const at = where.split(' › ')[0] ?? ''
    if (file === 'content/wording.yaml')
      return !at
        .split(' ↔ ')
        .some((key) => drafts.some(({ id, provisions }) => provisions.has(key.slice(id.length + 1)) && key.startsWith(`${id}/`)))
    if (entries.some((entry) => entry.file === file && entry.id === at)) return false
    return !drafts.some(({ id, provisions }) => file === planFile(id, 'provisions.yaml') && provisions.has(at))
  })
}

/** The faults that say more than that a draft is not whole, and lie in no draft's folder: after the others `astro dev` goes on. */
export function besidesDrafts(faults: readonly Fault[], content: Content): Fault[] {
  const entries = openEntries(content)
  const folders = draftsIn(content).map(({ id }) => `content/plans/${id}`)
  return faults.filter(({ file, where }) => {
    if (entries.some((entry) => entry.file === file && entry.id === where.split(' › ')[0])) return false
    return !folders.some((folder) => file === folder || file.startsWith(`${folder}/`))
  })
}

/** The work of the check, off the page's thread: cut the text, find the plan, match, compare. Nothing leaves the machine. */
import { cut } from '../../segment/cut.ts'
import { type Fact, factsOf, namer, onlyIn } from '../../segment/facts.ts'
import { looksLike, match } from '../../segment/match.ts'
import { wordsOf } from '../../segment/normalise.ts'
import type { Answer, Ask, Index, PlanData, Row, Stretch } from './protocol.ts'

const say = (answer: Answer) => postMessage(answer)
const load = async <T>(address: string): Promise<T> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json() as Promise<T>
}
/** So many lines make a text a whole; of a whole text a share of lines must be the plan's. */
const WHOLE = 10
const SHARE = 0.3

async function check({ text, plan, anyway, lang, base }: Ask): Promise<void> {
  say({ step: 1 })
  const copy = cut(text)
  const index = await load<Index>(`${base}plans.json`)
  say({ step: 2 })
  const likeness = looksLike(copy, index.plans)
  const [best] = likeness
  const named = (id: string) => index.plans.find((each) => each.id === id)
  const chosen = plan || best?.id || ''
  const lines = likeness.find(({ id }) => id === chosen)?.lines ?? 0
  const of = copy.provisions.length
  const trouble = (what: 'none' | 'foreign' | 'other', id = '') =>
    say({ trouble: what, plan: id, name: named(id)?.name ?? '', lines: best?.lines ?? 0, of, chosen: named(plan)?.name ?? '' })
  if (!anyway && best) {
    if (best.lines === 0) return trouble('none')
    if (plan && best.id !== plan && best.lines > 2 * lines + 2) return trouble('other', best.id)
    const possible = Math.min(of, named(best.id)?.hashes.length ?? 0)
    if (of >= WHOLE && best.lines < SHARE * possible) return trouble('foreign', best.id)
  }
  const data = await load<PlanData>(`${base}${chosen}.json`)
  const { found, unknown } = match(
    copy,
    data.provisions.filter(({ sha256 }) => sha256),
  )
  say({ step: 3 })

  const findVi = namer(index.names)
  const findOwn = lang === 'vi' ? findVi : namer(index.names.map((each) => ({ ...each, names: each.own })))
  const labels = new Map(index.names.map(({ id, label }) => [id, label]))
  const byId = new Map(data.provisions.map((provision) => [provision.id, provision]))
  const rows = found.flatMap(({ id, status, text: line, at, moved, changed }): (Row & { order: number })[] => {
    const provision = byId.get(id)
    if (!provision) return []
    const order = data.provisions.indexOf(provision)
    const row: Row & { order: number } = { order, status, provision, theirs: [], ours: [], onlyTheirs: [], onlyOurs: [] }
    if (line === undefined || at === undefined) return [row]
    const hard = factsOf(line, 'vi')
    const ownHard = factsOf(provision.text, lang)
    const bodies = findVi(line)
    const ownBodies = findOwn(provision.text)
    const tags = new Set(provision.tags)
    const above = new Set(provision.above)
    const plain = ` ${wordsOf(line.normalize('NFC').toLowerCase()).join(' ')} `
    // “Các sở: Y tế, Nội vụ” names both departments without the word.
    const short = (key: string) =>
      (index.names.find((each) => each.id === key)?.names ?? []).some((name) => {
        const rest = wordsOf(name.toLowerCase()).slice(1)
        return rest.length > 0 && plain.includes(` ${rest.join(' ')} `)
      })
    const onlyTheirs = [
      ...onlyIn(hard, ownHard, provision.text, lang),
      ...onlyIn(bodies, ownBodies, provision.text, lang).filter(({ key }) => !tags.has(key)),
    ]
    const onlyOurs = [
      ...onlyIn(ownHard, hard, line, 'vi'),
      ...onlyIn(ownBodies, bodies, line, 'vi').filter(({ key }) => !above.has(key) && !short(key)),
    ]
    const marks = (facts: Fact[]): Stretch[] => facts.map(({ from, to, kind }) => [from, to, kind])
    const words = (facts: Fact[], from: string) => [
      ...new Set(facts.map((fact) => labels.get(fact.key) ?? from.slice(fact.from, fact.to).trim())),
    ]
    return [
      {
        ...row,
        line,
        at,
        ...(moved ? { moved } : {}),
        theirs: [...(changed ?? []).map(([from, to]): Stretch => [from, to, 'changed']), ...marks(onlyTheirs)],
        ours: marks(onlyOurs),
        onlyTheirs: words(onlyTheirs, line),
        onlyOurs: words(onlyOurs, provision.text),
      },
    ]
  })
  // A line of no provision stands after the provision that it follows in the copy.
  const after = (place: number) =>
    Math.max(-1, ...rows.filter(({ at, moved }) => at !== undefined && at < place && !moved).map(({ order }) => order))
  const strange = unknown.map((line): Row & { order: number } => ({
    order: after(line.at) + 0.5,
    status: 'unknown',
    line: line.text,
    at: line.at,
    theirs: [],
    ours: [],
    onlyTheirs: [],
    onlyOurs: [],
  }))
  const counted = (why: string) => copy.leftOut.filter((line) => line.why === why).length
  say({
    plan: data.id,
    name: data.name,
    rows: [...rows, ...strange].sort((a, b) => a.order - b.order),
    left: { repeated: counted('repeated'), furniture: counted('furniture') + counted('before') + counted('after') },
    without: data.provisions.flatMap(({ place, why }) => (why ? [`${place}: ${why}`] : [])),
  })
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  check(data).catch((error: Error) => say({ failed: error.message }))
})

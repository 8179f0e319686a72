/** What lessons must mean, beyond their shape: one exported function is one rule, as in `assertions.ts`. */
import { keysOf, LESSON_MINUTES, READING } from '../model/lesson.ts'
import { LOCALES, type Locale, type Localized } from '../model/locale.ts'
import type { Catalogue } from './build.ts'
import { NAMES, placeOf } from './causes.ts'
import { lessonTexts, measureOf, sentencesOf, spanOf } from './language.ts'
import { questionOf, UnaskableQuestion } from './quiz.ts'
import type { Assertion, Content, Fault, Lesson } from './read.ts'

const factsFile = ({ id }: Lesson) => `content/lessons/${id}/facts.yaml`

/** What a check finds; `rests` as in `causes.ts`. */
type Found = [where: string, what: string, rests?: readonly string[]]

/** Runs a check on each lesson. */
const each = (content: Content, check: (lesson: Lesson) => Found[]): Fault[] =>
  content.lessons.flatMap((lesson) =>
    check(lesson).map(([where, what, rests]) => ({ file: factsFile(lesson), where, what, ...(rests && { rests }) })),
  )

const numbered = <T>(list: readonly T[], check: (entry: T) => Found[], name: string) =>
  list.flatMap((entry, index) => check(entry).map(([where, ...found]): Found => [`${name} › ${index + 1}${where}`, ...found]))

/** The places of two lessons in the list differ. */
export const lessonsHavePlaces: Assertion = (content) =>
  each(content, ({ id, facts }) => {
    const twin = content.lessons.find((other) => other.id !== id && other.facts.order === facts.order)
    return twin ? [['order', `is that of lesson “${twin.id}” too: give each a place of its own`]] : []
  })

/** The steps of a lesson fill its time. */
export const minutesFillTheLesson: Assertion = (content) =>
  each(content, ({ facts }) => {
    const sum = facts.steps.reduce((total, { minutes }) => total + minutes, 0)
    return sum === LESSON_MINUTES ? [] : [['steps', `the minutes come to ${sum}: make them ${LESSON_MINUTES}`]]
  })

/** Each task, the discussion and the exit question are used in one step, and steps use nothing else. */
export const stepsUseEveryTask: Assertion = (content) =>
  each(content, ({ facts }) => {
    const used: string[] = facts.steps.flatMap(({ use }) => use)
    const there = [...facts.tasks.map(({ id }) => id), 'discussion', 'exit']
    return [
      ...there
        .filter((id) => used.filter((other) => other === id).length !== 1)
        .map((id): [string, string] => [
          `steps › use`,
          `“${id}” is used in ${used.filter((other) => other === id).length} steps: name it in one`,
        ]),
      ...used
        .filter((id) => !there.includes(id))
        .map((id): [string, string] => ['steps › use', `“${id}” is no task of this lesson: correct it or add the task`]),
    ]
  })

/** Task ids are unique. */
export const taskIdsAreUnique: Assertion = (content) =>
  each(content, ({ facts }) =>
    facts.tasks
      .filter(({ id }, index) => facts.tasks.findIndex((other) => other.id === id) < index)
      .map(({ id }) => [`tasks › ${id}`, 'this id stands twice: number the tasks t1, t2, …']),
  )

/** Only lessons for upper secondary name a lesson of the grade 12 textbook. */
export const historyIsForUpperSecondary: Assertion = (content) =>
  each(content, ({ facts }) =>
    facts.history.length > 0 && facts.grade === 'lower'
      ? [['history', 'names a grade 12 lesson in a lesson for lower secondary: take it out, or change “grade”']]
      : [],
  )

/** Answers are provisions that exist; what a task is about and where pupils look exists too. */
export const answersAreProvisions: Assertion = (content) => {
  const known = idsOf(content)
  return each(content, ({ facts }) =>
    facts.tasks.flatMap((task): Found[] => {
      const where = `tasks › ${task.id}`
      const place = task.kind === 'find' ? [task.look] : task.kind === 'compare' ? [task.about] : []
      return [
        ...keysOf(task)
          .filter((key) => !known.provisions.has(key))
          .map(
            (key): Found => [
              `${where} › ${'answers' in task ? 'answers' : 'provision'}`,
              `the provision “${key}” does not exist: write plan/id as in provisions.yaml`,
              [placeOf.provision(key)],
            ],
          ),
        ...place
          .filter((reference) => !known.places.has(reference))
          .map((reference): Found => [where, `“${reference}” does not exist: use an id of its register`, placesOf(reference)]),
        ...(task.kind === 'compare' ? task.plans : [])
          .filter((plan) => !known.plans.has(plan))
          .map(
            (plan): Found => [
              `${where} › plans`,
              `the plan “${plan}” does not exist: use the name of a folder of content/plans`,
              [placeOf.plan(plan)],
            ],
          ),
        ...(task.kind === 'compare' && task.answers ? task.plans : [])
          .filter((plan) => !keysOf(task).some((key) => key.startsWith(`${plan}/`)))
          .map((plan): [string, string] => [
            `${where} › answers`,
            `names no provision of ${plan}: add one, or leave “answers” out to have them looked up`,
          ]),
      ]
    }),
  )
}

/** Answers on a policy sentence follow it: they leave out none of its figures and quote no word that it has not. */
export const answersFollowTheirSentence: Assertion = (content) => {
  const sentences = new Map(content.plans.flatMap(({ id, provisions }) => provisions.map((each) => [`${id}/${each.id}`, each])))
  return each(content, ({ facts }) =>
    facts.tasks.flatMap((task) => {
      const sentence = task.kind === 'read' ? sentences.get(task.provision) : undefined
      if (task.kind !== 'read' || !sentence) return []
      return LOCALES.flatMap((locale): Found[] => {
        const texts = READING.map((asked) => task.answer[asked][locale])
        const where = `tasks › ${task.id} › answer › ${locale}`
        const rests = [placeOf.provision(task.provision)]
        const numbers = (text: string) => text.match(/\d+(?:[./–]\d+)*/g) ?? []
        const given = texts.flatMap(numbers)
        const quoted = texts.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words))
        const plain = sentence[locale].toLowerCase()
        return [
          ...numbers(sentence[locale])
            .filter((number) => !given.includes(number))
            .map((number): Found => [where, `leaves out “${number}”, which the sentence has: say what it counts`, rests]),
          ...quoted
            .filter((words) => !plain.includes(words.toLowerCase()))
            .map((words): Found => [where, `quotes “${words}”, which the sentence has not: read the answers against it`, rests]),
        ]
      })
    }),
  )
}

/** Whatever a lesson or its quiz cites is there. */
export const citationsLead: Assertion = (content) => {
  const known = idsOf(content)
  const missing = (cites: readonly string[]) => cites.filter((id) => !known.cites.has(id))
  const what = (id: string) =>
    `cites “${id}”, which does not exist: write plan/id, plan, a fact of claims.yaml (f1-2) or a source (S6)`
  return each(content, (lesson) => [
    ...lessonTexts(lesson).flatMap(({ where, cites = [] }) => missing(cites).map((id): Found => [where, what(id), citedIn(id)])),
    ...numbered(
      lesson.facts.quiz,
      (question) => missing('proof' in question ? question.proof : []).map((id): Found => [' › proof', what(id), citedIn(id)]),
      'quiz',
    ),
  ])
}

/** Where something that is cited by its id alone may stand. */
const citedIn = (id: string) =>
  id.includes('/') ? [placeOf.provision(id)] : [placeOf.entry('claims', id), placeOf.entry('sources', id), placeOf.plan(id)]

/** Where a place that pupils look at stands. */
function placesOf(reference: string): string[] {
  const [kind = '', id = ''] = reference.split(':')
  if (kind === 'plan') return [placeOf.plan(id)]
  if (kind === 'pillar') return [placeOf.pillar(id)]
  if (kind === 'compare') return [placeOf.entry('topics', id), placeOf.pillar(id)]
  return [placeOf.entry(kind === 'topic' ? 'topics' : kind === 'agency' ? 'agencies' : 'people', id)]
}

/** A text that states a fact says what it rests on; questions and instructions need not. */
export const factsAreCited: Assertion = (content) => {
  const names = [...content.localities.map(({ name }) => name), ...content.documents.flatMap(({ number }) => number ?? [])]
  // What stands inside quotation marks is said by somebody, not by the lesson.
  const telling = (text: string, sentence = text.replace(/“[^”]*”/g, '')) =>
    !/\?[”"’)]?$/.test(sentence.trim()) &&
    (/(?:19|20)\d\d/.test(sentence) || names.some((name) => sentence.includes(name)) || MODES.some((mode) => mode.test(sentence)))
  return each(content, (lesson) =>
    lessonTexts(lesson)
      .filter(({ cites }) => cites?.length === 0)
      .flatMap(({ where, text }) =>
        LOCALES.flatMap((locale) =>
          sentencesOf(text[locale])
            .filter((sentence) => telling(sentence))
            .map((sentence): [string, string] => [
              `${where} › ${locale}`,
              `states a fact without “cites”: name the provision or source of “${sentence.slice(0, 60)}”, or ask it as a question`,
            ]),
        ),
      ),
  )
}

/** Forms in which a text says what plans or ASEAN did or intended. */
const MODES = [
  /(?:kế hoạch|bản tin|tỉnh|thành phố|địa phương)\s+(?:đã |được |dự kiến |đề ra|định |nói|nêu|giao|ghi)/iu,
  /\b(?:plans?|reports?|province|city|localities|copies)\s+(?:was|were|had|planned|intended|set out|says?|said|names?|named|gave|mentions?)\b/i,
  /\bASEAN(?: Community)?\s+(?:was|were|is|has|had|came|adopted)\b/,
  /ASEAN\s+(?:gồm|có|được|do|là|hình thành|thông qua)/u,
]

/** Each paragraph and list item of the teacher's background links to what it rests on. */
export const backgroundIsCited: Assertion = (content) =>
  content.lessons.flatMap((lesson) =>
    LOCALES.flatMap((locale) =>
      paragraphsOf(lesson.story[locale].body)
        .filter((paragraph) => !/\]\((?:provision|plan|fact|source|pillar|topic|people|agency):/.test(paragraph))
        .map((paragraph) => ({
          file: `content/lessons/${lesson.id}/${locale}.mdx`,
          where: 'body',
          what: `a paragraph links to nothing that it rests on: link a provision:, plan:, fact: or source: in “${paragraph.slice(0, 60)}…”`,
        })),
    ),
  )

/** Paragraphs and list items of an MDX body, without headings. */
const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n|\n(?=[-*] |\d+\. )/)
    .map((part) => part.trim())
    .filter((part) => part && !part.startsWith('#'))

/** The longest sentence of a lesson: Vietnamese syllables, English words; a name counts as one, a list after a colon is not counted. */
const SENTENCE: Localized<number> = { vi: 25, en: 20 }

/** A lesson speaks in short sentences. */
export const lessonSentencesAreShort: Assertion = (content) => {
  const measure = measureOf(content)
  const long = (text: string, locale: Locale) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, length: measure(spanOf(sentence), locale) }))
      .filter(({ length }) => length > SENTENCE[locale])
      .map(
        ({ sentence, length }) =>
          `has a sentence of ${length} ${locale === 'vi' ? 'syllables' : 'words'} (at most ${SENTENCE[locale]}): split “${sentence.slice(0, 60)}…”`,
      )
  return content.lessons.flatMap((lesson) => [
    ...lessonTexts(lesson).flatMap(({ file, where, text }) =>
      LOCALES.flatMap((locale) =>
        long(text[locale], locale).map((what) => ({ file, where: `${where} › ${locale}`, what, rests: NAMES })),
      ),
    ),
    ...LOCALES.flatMap((locale) => {
      const { summary, body } = lesson.story[locale]
      const parts = [
        summary,
        ...paragraphsOf(body).map((part) => part.replace(/^(?:[-*]|\d+\.) /, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')),
      ]
      return parts.flatMap((part) =>
        long(part, locale).map((what) => ({
          file: `content/lessons/${lesson.id}/${locale}.mdx`,
          where: 'text',
          what,
          rests: NAMES,
        })),
      )
    }),
  ])
}

/** A question has a right answer, and no two choices are the same in either language. */
export const choicesDiffer: Assertion = (content) => {
  const doubles = (list: readonly Localized[]) =>
    LOCALES.flatMap((locale) => {
      const texts = list.map((each) => each[locale].trim().toLowerCase())
      return texts
        .filter((text, index) => texts.indexOf(text) < index)
        .map((text): [string, string] => [` › ${locale}`, `two choices are the same: “${text}”; change one`])
    })
  return each(content, ({ facts }) =>
    numbered(
      facts.quiz,
      (question) => {
        switch (question.kind) {
          case 'single':
          case 'several': {
            const right = question.choices.filter((choice) => choice.right).length
            return [
              ...doubles(question.choices),
              ...(right === 0 ? ([['', 'has no right answer: mark one with “right: true”']] as [string, string][]) : []),
              ...(question.kind === 'single' && right > 1
                ? ([['', `has ${right} right answers: mark one, or write “kind: several”`]] as [string, string][])
                : []),
              ...(question.kind === 'several' && right === 1
                ? ([['', 'has one right answer: mark another, or write “kind: single”']] as [string, string][])
                : []),
              ...(right === question.choices.length ? ([['', 'has no wrong choice: add one']] as [string, string][]) : []),
            ]
          }
          case 'order':
            return doubles(question.items)
          case 'match':
            return [...doubles(question.pairs.map(({ left }) => left)), ...doubles(question.pairs.map(({ right }) => right))]
          default:
            return []
        }
      },
      'quiz',
    ),
  )
}

/** Made questions can be asked, and found provisions tell themselves apart. Over the whole catalogue, after all other rules. */
export function questionsHaveFairAnswers(catalogue: Catalogue): Fault[] {
  return catalogue.lessons.flatMap((lesson) =>
    lesson.facts.quiz.flatMap((data, index): Fault[] => {
      const place = { file: factsFile(lesson), where: `quiz › ${index + 1} (${data.kind})` }
      try {
        const question = questionOf(catalogue, data, lesson.id)
        if (!('choices' in question)) return []
        const texts = question.choices.map(({ text }) => JSON.stringify(text))
        const twice = texts.some((text, at) => texts.indexOf(text) < at)
        return [
          ...(twice ? [{ ...place, what: 'two choices are the same: choose other provisions' }] : []),
          ...(question.choices.every(({ right }) => right) ? [{ ...place, what: 'has no wrong choice: add one' }] : []),
        ]
      } catch (error) {
        if (error instanceof UnaskableQuestion) return [{ ...place, what: `cannot be asked: ${error.message}` }]
        throw error
      }
    }),
  )
}

/** Provisions to be sorted belong to a pillar. Over the whole catalogue, which knows the pillar of a heading. */
export function sortedHavePillars(catalogue: Catalogue): Fault[] {
  return catalogue.lessons.flatMap((lesson) =>
    lesson.facts.tasks.flatMap((task) =>
      (task.kind === 'sort' ? task.provisions : [])
        .filter((key) => !catalogue.byKey.get(key)?.pillar)
        .map((key) => ({
          file: factsFile(lesson),
          where: `tasks › ${task.id}`,
          what: `“${key}” belongs to no pillar: choose another provision`,
        })),
    ),
  )
}

function idsOf(content: Content) {
  const provisions = new Set(content.plans.flatMap((plan) => plan.provisions.map(({ id }) => `${plan.id}/${id}`)))
  const plans = new Set(content.plans.map(({ id }) => id))
  const list = (kind: string, entries: readonly { id: string }[]) => entries.map(({ id }) => `${kind}:${id}`)
  return {
    provisions,
    plans,
    cites: new Set([...provisions, ...plans, ...content.claims.map(({ id }) => id), ...content.sources.map(({ id }) => id)]),
    places: new Set([
      ...list('plan', content.plans),
      ...list('topic', content.topics),
      ...list('people', content.people),
      ...list('pillar', content.pillars),
      ...list('agency', content.agencies),
      ...list('compare', [...content.topics, ...content.pillars]),
    ]),
  }
}

/** The rules on lessons by name. */
export const LESSON_RULES: Record<string, Assertion> = {
  lessonsHavePlaces,
  minutesFillTheLesson,
  stepsUseEveryTask,
  taskIdsAreUnique,
  historyIsForUpperSecondary,
  answersAreProvisions,
  answersFollowTheirSentence,
  citationsLead,
  factsAreCited,
  backgroundIsCited,
  lessonSentencesAreShort,
  choicesDiffer,
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openCatalogue } from '../../src/catalogue/build.ts'
import { answersOf, citedOf, sourcesOf } from '../../src/catalogue/lessons.ts'
import { mixedQuiz, questionOf, questionsOf, shuffled, UnaskableQuestion } from '../../src/catalogue/quiz.ts'
import type { Lesson } from '../../src/catalogue/read.ts'
import type { LessonFacts } from '../../src/model/lesson.ts'
import type { QuestionData } from '../../src/model/quiz.ts'
import { spansOf, threadsPath } from '../../src/picture/minutes.ts'
import { type ContentCopy, contentFolder, faultsAfter } from '../support/faulty.ts'
import { at } from '../support/tiny.ts'

const lesson = 'inclusive'
const file = `lessons/${lesson}/facts.yaml`
const { facts: whole } = openCatalogue(contentFolder).lessons.find(({ id }) => id === lesson) as Lesson
/** Where an entry added to a list of the lesson stands. */
const added = (list: 'quiz' | 'notes' | 'aims') => `${list} › ${whole[list].length + 1}`

const edit = (change: (facts: LessonFacts) => unknown) => (copy: ContentCopy) =>
  copy.edit<LessonFacts>(file, (facts) => void change(facts))
const task = (facts: LessonFacts, id: string) => facts.tasks.find((each) => each.id === id) as LessonFacts['tasks'][number]
const ask = (question: object) => edit((facts) => facts.quiz.push(question as QuestionData))
const text = (words: string) => ({ vi: words, en: words })
const choice = (words: string, right = false) => ({ ...text(words), ...(right && { right }) })
const single = (...choices: object[]) => ask({ kind: 'single', question: text('Ai?'), choices, proof: ['S6'] })

const slips: [slip: string, change: (copy: ContentCopy) => void, where: string, what: string][] = [
  [
    'an answer that names no provision',
    edit((facts) => Object.assign(task(facts, 't1'), { answers: ['tra-vinh-2021-2025/iii-99'] })),
    'tasks › t1 › answers',
    'the provision “tra-vinh-2021-2025/iii-99” does not exist',
  ],
  [
    'a task without an answer',
    edit((facts) => Object.assign(task(facts, 't1'), { answers: [] })),
    'tasks › 0 › answers',
    'names no provision',
  ],
  [
    'a comparison whose answers leave a plan out',
    edit((facts) => Object.assign(task(facts, 't2'), { answers: ['tien-giang-2016-2020/ii-2-3', 'tra-vinh-2021-2025/iii-3-4'] })),
    'tasks › t2 › answers',
    'names no provision of an-giang-2021-2025',
  ],
  [
    'a policy sentence with a box that has no answer',
    edit((facts) => {
      const reading = task(facts, 't3')
      if (reading.kind === 'read') delete (reading.answer as Partial<typeof reading.answer>).whom
    }),
    'tasks › 2 › answer › whom',
    'is missing',
  ],
  [
    'an answer that leaves out a figure of its sentence',
    edit((facts) => {
      const reading = task(facts, 't3')
      if (reading.kind === 'read') reading.answer.whom.en = reading.answer.much.en = 'The sentence does not say.'
    }),
    'tasks › t3 › answer › en',
    'leaves out “6”',
  ],
  [
    'an answer that quotes a word its sentence has not',
    edit((facts) => {
      const reading = task(facts, 't3')
      if (reading.kind === 'read') reading.answer.who.vi = '“Tỉnh”. Dòng chính thức không ghi ai làm.'
    }),
    'tasks › t3 › answer › vi',
    'quotes “Tỉnh”, which the sentence has not',
  ],
  [
    'a question with no right answer',
    single(choice('A'), choice('B'), choice('C')),
    `${added('quiz')}`,
    'has no right answer: mark one with “right: true”',
  ],
  [
    'a question with two identical choices',
    single(choice('Sở Y tế', true), choice('Sở y tế '), choice('Sở Nội vụ')),
    `${added('quiz')} › vi`,
    'two choices are the same: “sở y tế”',
  ],
  [
    'a single question with two right answers',
    single(choice('A', true), choice('B', true), choice('C')),
    `${added('quiz')}`,
    'has 2 right answers',
  ],
  [
    'a question whose proof does not exist',
    ask({ kind: 'single', question: text('Ai?'), choices: [choice('A', true), choice('B'), choice('C')], proof: ['f9-9'] }),
    `${added('quiz')} › proof`,
    'cites “f9-9”, which does not exist',
  ],
  [
    'a question on a report’s silence alone',
    ask({ kind: 'who-says', subject: 'topic:climate-adaptation' }),
    `${added('quiz')} (who-says)`,
    'cannot be asked: every full text speaks of it',
  ],
  [
    'a question whose headline names the answer',
    ask({ kind: 'which-plan', provision: 'tra-vinh-2021-2025/iii-1-2' }),
    `${added('quiz')} (which-plan)`,
    'cannot be asked',
  ],
  [
    'a date that the label gives away',
    ask({ kind: 'when', milestone: 'hai-phong-2015-2025/iv-2-1' }),
    `${added('quiz')} (when)`,
    'names its year',
  ],
  [
    'steps of one year to be put in order',
    ask({
      kind: 'in-time',
      milestones: ['tien-giang-2016-2020/iii-1', 'lang-son-2017-2020/muc-tieu-1', 'an-giang-2021-2025/mo-dau'],
    }),
    `${added('quiz')} (in-time)`,
    'overlap: which comes first cannot be said',
  ],
  [
    'minutes that do not fill the lesson',
    edit((facts) => Object.assign(at(facts.steps, 0), { minutes: 11 })),
    'steps',
    'the minutes come to 50: make them 45',
  ],
  [
    'a task that no step uses',
    edit((facts) => Object.assign(at(facts.steps, 1), { use: [] })),
    'steps › use',
    '“t1” is used in 0 steps',
  ],
  [
    'a fact without its source',
    edit((facts) =>
      facts.notes.push({ vi: 'Trà Vinh dự kiến mở năm trường.', en: 'Trà Vinh planned to open schools.', cites: [] }),
    ),
    `${added('notes')} › vi`,
    'states a fact without “cites”',
  ],
  [
    'a sentence too long for a class',
    edit((facts) => facts.aims.push({ vi: 'Nói ngắn.', en: `${'and so on '.repeat(7).trim()}.`, cites: [] })),
    `${added('aims')} › en`,
    'has a sentence of 21 words (at most 20)',
  ],
  [
    'a lesson for lower secondary that names a grade 12 lesson',
    edit((facts) => Object.assign(facts, { grade: 'lower', history: [5] })),
    'history',
    'names a grade 12 lesson in a lesson for lower secondary',
  ],
  [
    'two lessons in one place',
    edit((facts) => Object.assign(facts, { order: 1 })),
    'order',
    'is that of lesson “what-is-the-ascc” too',
  ],
]

for (const [slip, change, where, what] of slips) {
  test(`the build stops at ${slip}`, () => {
    expect(faultsAfter(change)).toContainEqual({
      file: `content/${file}`,
      where: expect.stringContaining(where),
      what: expect.stringContaining(what),
    })
  })
}

test('the build stops at a lesson in one language', () => {
  const faults = faultsAfter(({ folder }) => rmSync(join(folder, `lessons/${lesson}/en.mdx`)))
  expect(faults).toContainEqual({
    file: `content/lessons/${lesson}/en.mdx`,
    where: 'file',
    what: expect.stringContaining('is missing'),
  })
})

test('the build stops at a paragraph of the background that links to nothing', () => {
  const faults = faultsAfter(({ rewrite }) => rewrite(`lessons/${lesson}/en.mdx`, (old) => `${old}\nPeople were happy.\n`))
  expect(faults).toContainEqual({
    file: `content/lessons/${lesson}/en.mdx`,
    where: 'body',
    what: expect.stringContaining('“People were happy.'),
  })
})

test('a question in words and an instruction need no source', () => {
  const change = edit((facts) => facts.notes.push({ vi: 'Trà Vinh dự kiến gì?', en: 'What did Trà Vinh plan?', cites: [] }))
  expect(faultsAfter(change)).toEqual([])
})

test('the answer of a comparison is looked up, and silence is told by what is known', () => {
  const catalogue = openCatalogue(contentFolder)
  const compare = {
    id: 't1',
    kind: 'compare',
    question: text('?'),
    about: 'topic:asean-corner',
    plans: ['an-giang-2021-2025', 'hai-phong-2015-2025', 'tra-vinh-2021-2025'],
    lines: 1,
  } as const
  const answers = answersOf(catalogue, { ...compare, plans: [...compare.plans] })
  expect(answers.map(({ plan, provisions, silence }) => [plan.id, provisions.map(({ key }) => key), silence])).toEqual([
    ['hai-phong-2015-2025', [], 'none'],
    ['tra-vinh-2021-2025', ['tra-vinh-2021-2025/vi-4-2'], null],
    ['an-giang-2021-2025', [], 'unknown'],
  ])
  expect(() => citedOf(catalogue, ['f9-9'])).toThrow('f9-9')
})

test('a lesson rests on the sources that it names and on those of its facts', () => {
  const catalogue = openCatalogue(contentFolder)
  const first = at(catalogue.lessons, 0)
  const ids = sourcesOf(catalogue, first).map(({ id }) => id)
  // S12 by a link of the background, S5 through the fact f1-2.
  expect(ids).toEqual(expect.arrayContaining(['S12', 'S5']))
  expect(ids.length).toBeLessThan(catalogue.sources.length / 2)
})

test('the band has a thread a minute, and steps lie one after the other', () => {
  const spans = spansOf([{ minutes: 5 }, { minutes: 12 }])
  expect(spans).toEqual([
    { from: 0, minutes: 5 },
    { from: 5, minutes: 12 },
  ])
  expect(threadsPath(at(spans, 1), 24).match(/M/g)).toHaveLength(12)
  expect(threadsPath(at(spans, 1), 24).startsWith('M51 ')).toBe(true)
})

test.describe('questions made from the catalogue', () => {
  const catalogue = openCatalogue(contentFolder)
  const made = (data: QuestionData) => questionOf(catalogue, data, 'test')
  const right = (data: QuestionData) => {
    const question = made(data)
    return 'choices' in question ? question.choices.filter((each) => each.right).map((each) => each.text) : []
  }

  test('a silent report is never offered as a wrong answer', () => {
    const question = made({ kind: 'who-says', subject: 'topic:asean-corner' })
    expect(question.kind === 'several' && question.choices.map((each) => [each.text, each.right])).toEqual([
      [text('Hải Phòng'), false],
      [text('Tiền Giang'), false],
      [text('Trà Vinh'), true],
    ])
    expect(question.silent.map(({ id }) => id)).toEqual(['hai-phong-2015-2025', 'tien-giang-2016-2020'])
    for (const lessonOf of catalogue.lessons)
      for (const each of questionsOf(catalogue, lessonOf))
        expect(each.silent.filter(({ facts }) => facts.copy === 'news-report')).toEqual([])
  })

  test('a correction of the content corrects the answer', () => {
    expect(right({ kind: 'how-many', subject: 'topic:asean-corner' })).toEqual([{ number: 1 }])
    const plan = at(catalogue.plans, 1)
    const corrected = {
      ...catalogue,
      plans: catalogue.plans.map((each) =>
        each.id === plan.id
          ? {
              ...each,
              provisions: each.provisions.map((p, index) => (index === 0 ? { ...p, topics: [...p.topics, 'asean-corner'] } : p)),
            }
          : each,
      ),
    }
    const question = questionOf(corrected, { kind: 'how-many', subject: 'topic:asean-corner' }, 'test')
    expect('choices' in question && question.choices.filter((each) => each.right).map((each) => each.text)).toEqual([
      { number: 2 },
    ])
    expect(question.proof).toContain(at(plan.provisions, 0).key)
  })

  test('the date asked for is never beside one that it lies in', () => {
    const question = made({ kind: 'when', milestone: 'tra-vinh-2021-2025/iv-2-2@2025-Q4' })
    const dates = 'choices' in question ? question.choices.map((each) => 'when' in each.text && each.text.when) : []
    expect(dates).toContain('2025-Q4')
    expect(dates).not.toContain('2025')
    expect(dates).not.toContain('2025-Q3')
  })

  test('the same content gives the same quiz, another seed another order', () => {
    for (const each of catalogue.lessons) expect(questionsOf(catalogue, each)).toEqual(questionsOf(catalogue, each))
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    expect(shuffled(list, 'a')).toEqual(shuffled(list, 'a'))
    expect(shuffled(list, 'a')).not.toEqual(shuffled(list, 'b'))
    expect(shuffled(list, 'a').toSorted()).toEqual(list)
  })

  test('what is to be put in order is not shown in order', () => {
    for (const each of catalogue.lessons)
      for (const question of questionsOf(catalogue, each)) {
        if (question.kind === 'order')
          expect(question.items.map(({ place }) => place)).not.toEqual(question.items.map((_, index) => index + 1))
        if (question.kind === 'match')
          expect(question.lefts.map((left) => left.right).toSorted()).toEqual(question.lefts.map((_, index) => index))
      }
  })

  test('every question names what proves it, and no two choices are the same', () => {
    const known = new Set([
      ...catalogue.byKey.keys(),
      ...catalogue.claims.map(({ id }) => id),
      ...catalogue.sources.map(({ id }) => id),
      ...catalogue.plans.map(({ id }) => id),
    ])
    for (const each of catalogue.lessons)
      for (const question of questionsOf(catalogue, each)) {
        expect(question.proof.length).toBeGreaterThan(0)
        expect(question.proof.filter((id) => !known.has(id))).toEqual([])
        if ('choices' in question)
          expect(new Set(question.choices.map((one) => JSON.stringify(one.text))).size).toBe(question.choices.length)
      }
  })

  test('a question without a fair answer is refused with its reason', () => {
    expect(() => made({ kind: 'who-acts', provision: 'hai-phong-2015-2025/i-1' })).toThrow(UnaskableQuestion)
    expect(() => made({ kind: 'find-on', subject: 'topic:asean-corner', plan: 'tien-giang-2016-2020' })).toThrow(
      'says nothing on it',
    )
  })

  test('the mixed quiz takes from every lesson and mixes the kinds', () => {
    const questions = mixedQuiz(catalogue, 12)
    expect(questions).toHaveLength(12)
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4)
    for (const each of catalogue.lessons) {
      const own = questionsOf(catalogue, each).map((question) => JSON.stringify(question))
      expect(questions.some((question) => own.includes(JSON.stringify(question)))).toBe(true)
    }
    expect(new Set(questions.map((question) => JSON.stringify(question))).size).toBe(12)
  })
})

import { z } from 'astro/zod'
import { localizedText } from './locale.ts'
import { pillarId } from './pillar.ts'
import { citeSchema, questionSchema } from './quiz.ts'

/** A lesson fills one class of 45 minutes. */
export const LESSON_MINUTES = 45

/** A text with what it rests on. A text that states a fact names it; an instruction or a question need not. */
const said = z.strictObject({ ...localizedText.shape, cites: z.array(citeSchema).default([]) })
export type Said = z.infer<typeof said>

/** A text that is always a statement. */
const stated = said.extend({
  cites: z.array(citeSchema).min(1, 'names nothing that it rests on: add provisions, facts or sources'),
})

const key = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write a provision as plan/id')
const keys = z.array(key).min(1, 'names no provision: the answer is one, or several')
const taskId = z.string().regex(/^t[1-9]$/, 'number the tasks t1, t2, …')
/** Lines left free on the worksheet. */
const lines = z.int().min(1).max(12)

/** Where pupils look: a page of the site, as `plan:…`, `topic:…`, `people:…`, `pillar:…`, `agency:…` or `compare:topic id or pillar`. */
const place = z
  .string()
  .regex(
    /^(plan|topic|people|pillar|agency|compare):[a-z0-9-]+$/,
    'write plan:id, topic:id, people:id, pillar:id, agency:id or compare:id',
  )

/** What the task “read a policy sentence” asks, in the order of its boxes. */
export const READING = ['who', 'what', 'whom', 'reach', 'when', 'much', 'unsaid'] as const

/**
 * The answers that a teacher holds against what pupils wrote. They follow the restated sentence, which is all that pupils see, and
 * say so where a word in it is ours: most official lines name nobody who acts.
 */
const reading = z.record(z.enum(READING), localizedText)

export const taskSchema = z.discriminatedUnion('kind', [
  /** A question whose answer stands in provisions: pupils find them and write what they say. */
  z.strictObject({
    id: taskId,
    kind: z.literal('find'),
    question: localizedText,
    look: place,
    answers: keys,
    lines: lines.default(3),
    say: stated.optional(),
  }),
  /** What two or three plans say on one topic or group. The answers are looked up, silence included, unless `answers` narrows them to some lines. */
  z.strictObject({
    id: taskId,
    kind: z.literal('compare'),
    question: localizedText,
    about: z.string().regex(/^(topic|people):[a-z0-9-]+$/, 'write topic:id or people:id'),
    plans: z.array(z.string()).min(2).max(3),
    answers: keys.optional(),
    lines: lines.default(4),
    say: stated.optional(),
  }),
  /** Provisions to sort by pillar, by their headlines; the answers are looked up. */
  z.strictObject({ id: taskId, kind: z.literal('sort'), question: localizedText, provisions: z.array(key).min(3).max(8) }),
  /** Read a policy sentence: who, what, for whom, to reach what, when, how much, what is not said. The answers are written by hand. */
  z.strictObject({ id: taskId, kind: z.literal('read'), provision: key, answer: reading, say: stated.optional() }),
  /** Pupils propose something of their own; no provision is the answer, but criteria are. */
  z.strictObject({
    id: taskId,
    kind: z.literal('propose'),
    question: localizedText,
    criteria: z.array(localizedText).min(2).max(5),
    lines: lines.default(8),
  }),
])
export type Task = z.infer<typeof taskSchema>

/** The provisions that a task names as its answer or material. */
export function keysOf(task: Task): string[] {
  switch (task.kind) {
    case 'find':
      return task.answers
    case 'compare':
      return task.answers ?? []
    case 'sort':
      return task.provisions
    case 'read':
      return [task.provision]
    default:
      return []
  }
}

const stepSchema = z.strictObject({
  minutes: z.int().min(1).max(30),
  title: localizedText,
  /** What the projector shows, for pupils: at most three short lines. */
  show: z.array(said).max(3).default([]),
  /** What the teacher does. */
  do: z.array(said).min(1).max(4),
  /** What is used in this step: ids of tasks, `discussion`, `exit`. */
  use: z.array(z.union([taskId, z.enum(['discussion', 'exit'])])).default([]),
})
export type Step = z.infer<typeof stepSchema>

/** `content/lessons/<lesson>/facts.yaml`: a lesson without its prose; short texts in both languages side by side. */
export const lessonFacts = z.strictObject({
  /** Place in the list of lessons, from 1. */
  order: z.int().positive(),
  /** For whom: lower secondary (grades 6 to 9), upper secondary (10 to 12), or both. */
  grade: z.enum(['lower', 'upper', 'both']),
  /** Lessons of the grade 12 History textbook that it goes with; only where it is for upper secondary. Nothing more is known (f4-7). */
  history: z.array(z.union([z.literal(4), z.literal(5)])).default([]),
  /** The pillar it is about; null for introductions and the project. */
  pillar: pillarId.nullable(),
  /** What pupils can do afterwards; each begins with a verb. */
  aims: z.array(said).min(2).max(4),
  /** What the teacher gets ready. */
  prepare: z.array(said).min(1).max(5),
  /** A question or a small story that opens the lesson; on the projector in the first step. */
  hook: stated,
  steps: z.array(stepSchema).min(4).max(8),
  tasks: z.array(taskSchema).min(2).max(6),
  /** Open questions, each with what a good answer touches. */
  discussion: z
    .array(z.strictObject({ question: localizedText, touches: z.array(stated).min(1).max(4) }))
    .min(1)
    .max(3),
  /** Classes of mixed strength: help for some, more for others. */
  mixed: z.strictObject({ help: z.array(said).min(1).max(3), more: z.array(said).min(1).max(3) }),
  /** The last question, answered on paper on the way out. */
  exit: z.strictObject({ question: localizedText, answer: stated }),
  /** What a teacher should know or avoid. */
  notes: z.array(said).min(1).max(6),
  quiz: z.array(questionSchema).min(10, 'a quiz has at least ten questions'),
})
export type LessonFacts = z.infer<typeof lessonFacts>

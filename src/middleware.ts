import { defineMiddleware } from 'astro:middleware'
import { finishedPage } from './build/policy.ts'
import { getCatalogue } from './catalogue/index.ts'
import { gluer, namePattern } from './i18n/glue.ts'
import { LOCALES } from './model/locale.ts'

let glue: ReturnType<typeof gluer> | undefined

/**
 * Every page knows how many localities there are, and is set so that names, numbers and citations do not break at the end of a line;
 * a built one has its own styles and policy alone.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { localities, pillars, tally } = getCatalogue()
  locals.tally = tally
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  glue ??= gluer(
    namePattern([
      ...localities.flatMap(({ name, now, joined }) => [name, now, ...joined]),
      ...pillars.flatMap(({ facts }) => LOCALES.flatMap((locale) => facts.name[locale].split(', '))),
    ]),
  )
  const page = glue(await response.text())
  return new Response(import.meta.env.PROD ? finishedPage(page) : page, response)
})

import { defineMiddleware } from 'astro:middleware'
import { getCatalogue } from './catalogue/index.ts'
import { gluer, namePattern } from './i18n/glue.ts'
import { LOCALES } from './model/locale.ts'

let glue: ReturnType<typeof gluer> | undefined

/** Every page is set so that names, numbers and citations do not break at the end of a line. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const { localities, pillars } = getCatalogue()
  glue ??= gluer(
    namePattern([
      ...localities.flatMap(({ name, now, joined }) => [name, now, ...joined]),
      ...pillars.flatMap(({ facts }) => LOCALES.map((locale) => facts.name[locale])),
    ]),
  )
  return new Response(glue(await response.text()), response)
})

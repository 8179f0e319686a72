import type { APIRoute } from 'astro'
import { t } from '../../i18n'
import { asset, href, localePaths } from '../../i18n/routes'
import { absolute } from '../../i18n/site'
import { escapeXml } from '../../i18n/xml'
import type { Locale } from '../../model/locale'

/** A description needs whole addresses (OpenSearch 1.1): none is written without SITE. */
export const getStaticPaths = () => (absolute('') ? localePaths() : [])

interface Props {
  lang: Locale
}

/** How a browser searches here from its own box: a short name of at most 16 characters, and the address with the words in it. */
export const GET: APIRoute<Props> = ({ props: { lang }, locals: { tally } }) => {
  const words = t(lang)
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(words.searchBox.shortName(tally))}</ShortName>
  <LongName>${escapeXml(words.siteName(tally))}</LongName>
  <Description>${escapeXml(words.front.line(tally))}</Description>
  <Language>${lang}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="192" height="192" type="image/png">${absolute(asset('icons/192.png'))}</Image>
  <Url type="text/html" method="get" template="${absolute(href(lang, { page: 'search' }))}?q={searchTerms}"/>
</OpenSearchDescription>
`
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}

import type { APIRoute, GetStaticPaths } from 'astro'
import { getCatalogue } from '../../catalogue'
import { type DataFile, openData } from '../../open-data/files'

export const getStaticPaths = (async () => {
  const { files } = await openData(getCatalogue())
  return files.map((entry) => ({ params: { file: entry.path }, props: { entry } }))
}) satisfies GetStaticPaths

/** The files of the open data: tables, schemas, workbook, archive and what describes them. */
export const GET: APIRoute<{ entry: DataFile }> = ({ props: { entry } }) =>
  new Response(entry.body as Uint8Array<ArrayBuffer>, { headers: { 'content-type': entry.type } })

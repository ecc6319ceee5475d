import { notFound } from 'next/navigation'
import { type LookProps, readLook } from '../look'
import { ALONE } from './table'

/** One thing that takes a whole page, with nothing around it. */
export default async function AloneGallery({ searchParams }: LookProps) {
  const query = await searchParams
  const look = readLook(query)
  const shown = new Map(Object.entries(ALONE)).get(String(query.show))
  if (!shown) notFound()
  return <div data-scheme={look.scheme ?? undefined}>{shown(look)}</div>
}

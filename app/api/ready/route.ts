import { isReady } from '@/domain/ready'

export const dynamic = 'force-dynamic'

/** Able to serve: database and migrations. */
export async function GET() {
  const ready = await isReady()
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

import { findObstacle } from '@/domain/ready'
import { translator } from '@/messages/translator'

export const dynamic = 'force-dynamic'

/** Able to serve: the database, its migrations and its collations; else the sentence that says what is missing. */
export async function GET() {
  const obstacle = await findObstacle()
  const headers = { 'cache-control': 'no-store' }
  if (!obstacle) return Response.json({ ready: true }, { headers })
  const why = translator('en', 'api')(`notReady.${obstacle}`)
  return Response.json({ ready: false, why }, { status: 503, headers })
}

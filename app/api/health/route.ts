export const dynamic = 'force-dynamic'

/** Alive: the process answers. */
export function GET() {
  return Response.json({ alive: true }, { headers: { 'cache-control': 'no-store' } })
}

import schema from '@/bundle/signatories.schema.json'

/** The JSON Schema of delivered lists; each bundle has a copy beside its list. */
export function GET() {
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json', 'cache-control': 'public, max-age=3600' },
  })
}

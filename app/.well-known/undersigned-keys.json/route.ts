import { answering } from '@/app/parts/api-answer'
import { listSigningKeys } from '@/domain/signing-key/list-signing-keys'

export const dynamic = 'force-dynamic'

/** The public keys that deliveries of this site were signed with: the one that signs now, and every one before. */
export async function GET() {
  return answering(async () => {
    const keys = await listSigningKeys()
    const published = keys.map(({ id, publicKey, createdAt, retiredAt }) => ({
      id,
      algorithm: 'Ed25519',
      publicKey,
      createdAt,
      retiredAt,
    }))
    return Response.json({ keys: published }, { headers: { 'cache-control': 'public, max-age=300' } })
  })
}

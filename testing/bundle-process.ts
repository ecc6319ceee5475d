import { closeDatabase } from '@/db/client'
import { openSigningKey } from '@/domain/signing-key/open-signing-key'
import { buildFiles, makeKey } from './bundle'
import { delivered, listOf } from './delivered'

// Builds two deliveries for a browser story: one of the site of this environment, signed with its key, and one of another site.
// A process of its own, because the runner of browser stories reads no JSON modules.

const [folder = '', foreign = '', url = ''] = process.argv.slice(2)
const key = await openSigningKey()
await closeDatabase()
const host = { ...delivered().host, url }
await buildFiles(delivered({ host }), listOf(50), folder, key)
await buildFiles(delivered(), listOf(5), foreign, makeKey())

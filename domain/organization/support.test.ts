import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listLatestEvents } from '@/domain/event/queries'
import { countSignatures } from '@/domain/signature/list/counts'
import { listSignatories } from '@/domain/signature/list/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { listSupports, recordSupport, removeSupport, type SupportForm } from './support'

useTestDatabase()

const NOW = new Date('2026-05-04T12:00:00Z')
const FORM: SupportForm = {
  kind: 'supports',
  organization: 'Reed Club',
  source: 'Minutes of 3 May, https://reed.example/minutes',
  day: '2026-05-03',
}
let campaigns = 0
async function start() {
  const organizer = await makeOrganizer()
  return { organizer, ...(await makeCampaign(organizer, `support-${(campaigns += 1)}`)) }
}

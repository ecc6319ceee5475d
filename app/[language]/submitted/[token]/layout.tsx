import { tokenLayout } from '@/app/parts/token-layout'
import { findSubmissionOnce } from './submission'

export const dynamic = 'force-dynamic'

export default tokenLayout(
  async (token) => (await findSubmissionOnce(token))?.campaign.language,
  async (token) => (await findSubmissionOnce(token))?.campaign,
)

import { tokenLayout } from '@/app/parts/token-layout'
import { findPreviewedOnce } from './parts/previewed'

export const dynamic = 'force-dynamic'

const campaignOf = async (token: string) => {
  const found = await findPreviewedOnce(token)
  return found && ('draft' in found ? found.draft.campaign : found.opened)
}

export default tokenLayout(async (token) => (await campaignOf(token))?.language, campaignOf)

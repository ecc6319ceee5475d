import { tokenLayout } from '@/app/parts/token-layout'
import { findCampaignBehind } from './behind-link'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findCampaignBehind(token))?.language, findCampaignBehind)

import { tokenLayout } from '@/app/parts/token-layout'
import { campaignOf, findToConfirmOnce, languageOf } from './to-confirm'

export const dynamic = 'force-dynamic'

export default tokenLayout(
  async (token) => languageOf(await findToConfirmOnce(token)),
  async (token) => campaignOf(await findToConfirmOnce(token)),
)

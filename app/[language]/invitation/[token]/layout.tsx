import '@/app/invited.css'
import { tokenLayout } from '@/app/parts/token-layout'
import { findInvitedOnce } from './invited'

export const dynamic = 'force-dynamic'

export default tokenLayout(
  async (token) => (await findInvitedOnce(token))?.language,
  async (token) => (await findInvitedOnce(token))?.campaign,
)

import { tokenLayout } from '@/app/parts/token-layout'
import { findOwnSignatureOnce } from './own-signature'

export const dynamic = 'force-dynamic'

export default tokenLayout(
  async (token) => (await findOwnSignatureOnce(token))?.language,
  async (token) => (await findOwnSignatureOnce(token))?.campaign,
)

import { tokenLayout } from '@/app/parts/token-layout'
import { findAddressOnce } from './address'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findAddressOnce(token))?.language)

import { tokenLayout } from '@/app/parts/token-layout'
import { findAskedOnce } from './asked'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findAskedOnce(token))?.language)

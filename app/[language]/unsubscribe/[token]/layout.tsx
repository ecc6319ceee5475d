import { tokenLayout } from '@/app/parts/token-layout'
import { findBehindLink } from './behind-link'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findBehindLink(token))?.language)

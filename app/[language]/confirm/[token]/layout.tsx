import { tokenLayout } from '@/app/parts/token-layout'
import { findToConfirmOnce, languageOf } from './to-confirm'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => languageOf(await findToConfirmOnce(token)))

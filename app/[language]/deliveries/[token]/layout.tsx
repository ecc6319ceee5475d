import '@/app/record.css'
import { tokenLayout } from '@/app/parts/token-layout'
import { findDeskOnce } from './parts/desk'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findDeskOnce(token))?.language)

import { tokenLayout } from '@/app/parts/token-layout'

export const dynamic = 'force-dynamic'

export default tokenLayout(async () => undefined)

import { tokenLayout } from '@/app/parts/token-layout'

export const dynamic = 'force-dynamic'

// Whoever objects need not read the letter's language: the address says which one they read.
export default tokenLayout(async () => undefined)

import { tokenLayout } from '@/app/parts/token-layout'
import { findRoleAddress } from '@/domain/organization/keep-role-address'

export const dynamic = 'force-dynamic'

export default tokenLayout(async (token) => (await findRoleAddress(token))?.language)

import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnAgain } from './own-form'

export type ProvingProps = {
  language: string
  prefix: string
  token: string
  contact: string
  page: OfficerPage
  again: OwnAgain
}

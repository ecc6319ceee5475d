import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnAgain } from './own-form'
import type { OwnStanding } from './standing'

export type ProvingProps = {
  language: string
  prefix: string
  token: string
  contact: string
  page: OfficerPage
  standing: OwnStanding
  again: OwnAgain
}

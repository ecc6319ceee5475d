import { Share } from '@/app/parts/share'
import type { OfficerPage } from '@/domain/proof/officer-page'
import { LostLink } from '@/app/parts/find-link'
import { translator } from '@/messages/translator'
import { AddressKept } from './address-kept'
import { Correct } from './correct'
import { HowShown } from './how-shown'
import { MailAndAddress } from './mail-and-address'
import type { OwnAgain } from './own-form'
import { OwnLogo } from './own-logo'
import { Proving } from './proving'
import { lacksProof } from './proving-props'
import { Questions, waits } from './questions'
import { RoleAddresses } from './role-addresses'
import type { Said } from './since-when'
import { StateDecision } from './state-decision'
import { YourData } from './your-data'

export type OwnParts = Said & {
  prefix: string
  token: string
  again: OwnAgain
  done: string | undefined
  pending: Parameters<typeof MailAndAddress>[0]['pending']
}

/** Acts whose outcome is to be seen beside what proves the organization. */
const PROVING_ACTS = ['dns', 'dns-check', 'colleague']

const asks = ({ signature }: OwnParts) => signature.questions.some(waits)
const lacks = ({ proving, standing }: OwnParts) => proving !== null && lacksProof({ page: proving, standing })

function Proof({ page, ...parts }: OwnParts & { page: OfficerPage }) {
  const acted = parts.done !== undefined && PROVING_ACTS.includes(parts.done)
  return <Proving {...parts} page={page} contact={parts.signature.campaign.contact} acted={acted} />
}

/** What matters first: how the signature stands, what it waits for, and passing the letter on. */
export function First(parts: OwnParts) {
  const { signature, proving } = parts
  const { campaign } = signature
  return (
    <div>
      <HowShown {...parts} />
      {(asks(parts) || lacks(parts)) && (
        <div className="own-folds">
          {asks(parts) && <Questions {...parts} />}
          {proving && lacks(parts) && <Proof {...parts} page={proving} />}
        </div>
      )}
      {campaign.state === 'open' && <Share {...parts} campaign={campaign} signed />}
    </div>
  )
}

/** Everything else that a signer may do, each behind its heading. */
export function Rights(parts: OwnParts) {
  const { language, signature, standing, proving } = parts
  const { campaign } = signature
  const provable = proving !== null && standing === 'listed' && campaign.isPublic
  const t = translator(language, 'own')
  return (
    <div className="own-rights">
      <div className="own-folds">
        {!asks(parts) && <Questions {...parts} />}
        {proving && !lacks(parts) && <Proof {...parts} page={proving} />}
        <Correct {...parts} />
        {signature.kind === 'organization' && standing !== 'rejected' && <StateDecision {...parts} />}
        <OwnLogo {...parts} />
        <MailAndAddress {...parts} />
        <RoleAddresses {...parts} provable={provable} />
        <YourData {...parts} />
      </div>
      <div className="own-after">
        {campaign.isPublic && <p>{t('numbers')}</p>} <AddressKept {...{ language, signature }} />{' '}
        <p>{t('private')}</p> {signature.fields.email && <LostLink language={language} />}
      </div>
    </div>
  )
}

import { MailLink } from '@/app/parts/mail-link'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type Said, SinceWhen } from './since-when'

/** Where the signature stands, and what it waits for. */
export function StandingWords({ language, prefix, signature, standing, proving }: Said & { prefix: string }) {
  const t = translator(language, 'own')
  const soon = translator(language, 'launch')
  const { contact } = signature.campaign
  switch (standing) {
    case 'listed':
      if (!signature.campaign.isPublic)
        return <p>{soon(signature.kind === 'person' ? 'ownListed' : 'ownOrganizationListed')}</p>
      return (
        <p>
          {t(signature.kind === 'person' ? 'listed' : 'organizationListed')}{' '}
          <a href={inLanguage(prefix, paths.signatoryAt(signature.campaign.slug, signature.number!))}>
            {t(signature.kind === 'person' ? 'onTheList' : 'organizationOnTheList')}
          </a>
        </p>
      )
    case 'unlisted':
      return <p>{signature.campaign.isPublic ? t('unlisted') : soon('ownUnlisted')}</p>
    case 'held-hidden':
    case 'held':
    case 'organization-held':
      return <HeldWords {...{ language, signature, standing, proving }} />
    case 'rejected':
      return <p>{t.rich('rejected', { contact, mail: () => <MailLink address={contact} /> })}</p>
    case 'organization-waiting':
      return <WaitingWords {...{ language, signature, proving }} />
    case 'withdrawn':
      return null
  }
}

/** What it waits for: what the list still asks for, told below; else a human, or the other signature that is on the list. */
function WaitingWords({ language, signature, proving }: Omit<Said, 'standing'>) {
  const t = translator(language, 'own')
  const lacks = proving !== null && proving.missing.length > 0
  // In the same words as one that will be listed: whoever has the letter's private link must not learn who signed before them.
  if (!lacks && !signature.campaign.isPublic)
    return <p>{translator(language, 'launch')('ownOrganizationListed')}</p>
  const human = !lacks && !proving?.listedAlready
  return (
    <div className="space-y-3">
      <p>{t(lacks ? 'waiting' : human ? 'waitingLook' : 'waitingOther')}</p>
      {human && <SinceWhen signature={signature} since={signature.confirmedAt!} language={language} />}
      <p className="text-quiet text-sm">{t('later')}</p>
    </div>
  )
}

const WHY = {
  addressee: 'heldName',
  watched: 'heldName',
  reviewed: 'heldEveryone',
  objection: 'heldObjection',
} as const

/** That it waits, why in kind words, since when, how long that takes, and whom to ask. */
function HeldWords({ language, signature, standing, proving }: Said) {
  const t = translator(language, 'own')
  const { heldReason, heldAt } = signature
  const lacks = (proving?.missing.length ?? 0) > 0
  const objected = heldReason === 'objection'
  const why = Object.hasOwn(WHY, heldReason ?? '') ? WHY[heldReason as keyof typeof WHY] : 'heldLook'
  return (
    <div className="space-y-3">
      <p>
        {t(standing === 'held-hidden' ? 'heldHidden' : standing === 'held' ? 'held' : 'heldOrganization')}{' '}
        {t(why)}
      </p>
      <SinceWhen
        {...{ signature, language }}
        since={heldAt!}
        ask={objected ? 'waitingObjection' : lacks ? 'waitingProve' : 'waitingNothing'}
      />
      {standing !== 'held-hidden' && (
        <p className="text-quiet text-sm">{t(objected ? 'laterObjection' : 'later')}</p>
      )}
    </div>
  )
}

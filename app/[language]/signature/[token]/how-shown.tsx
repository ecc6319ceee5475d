import { Proofs } from '@/app/parts/proof'
import { findHeading } from '@/app/parts/headings'
import { Members } from '@/app/parts/members'
import { AsShown } from '@/app/parts/as-shown'
import { Moment } from '@/app/parts/moment'
import { MailLink } from '@/app/parts/mail-link'
import { REVIEW_DAYS } from '@/domain/review/review'
import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Correct } from './correct'
import type { OwnAgain } from './own-form'
import type { OwnStanding } from './standing'

type Said = { language: string; signature: OwnSignature; standing: OwnStanding; proving: OfficerPage | null }
type Props = Said & { again: OwnAgain; prefix: string }

/** How the signature looks to everybody now, and for people the one button that changes it; below it what can be corrected. */
export function HowShown({ language, prefix, signature, standing, proving, again }: Props) {
  const t = translator(language, 'own')
  const person = signature.kind === 'person'
  const hidden = signature.hiddenAt !== null
  return (
    <section aria-labelledby="shown">
      <h2 className="mb-2 text-xl" id="shown">
        {t(titleOf(signature, standing))}
      </h2>
      <div className="sheet">
        {signature.questions.some(({ open, answer }) => open && answer === null) && (
          <p className="mb-3 font-semibold">
            <a href="#questions">{t('questionWaits')}</a>
          </p>
        )}
        <Words {...{ language, signature, standing, proving }} />
        {!hidden && standing !== 'rejected' && (
          <div className="border-seal bg-wash mt-4 rounded-e-md border-s-[3px] px-4 py-3">
            <Name language={language} signature={signature} />
            {person && (
              <p className="mt-1 text-sm [overflow-wrap:anywhere]">
                <Proofs proofs={signature.proofs} language={language} />
              </p>
            )}
            <Members members={signature.members} language={language} />
          </div>
        )}
        {signature.record && (
          <p className="mt-4">
            <a href={inLanguage(prefix, paths.organization(signature.record))}>{t('organizationPage')}</a>
          </p>
        )}
        {person && standing !== 'rejected' && (
          <form method="post" className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button className="button-quiet" name="action" value={hidden ? 'show' : 'hide'}>
              {hidden ? t('show') : t('hide')}
            </button>
            {standing === 'listed' && <span className="text-quiet text-sm">{t('hideNote')}</span>}
          </form>
        )}
      </div>
      <Correct language={language} signature={signature} standing={standing} again={again} />
    </section>
  )
}

/** Nothing is said to be shown that is not. */
function titleOf({ kind, heldReason }: OwnSignature, standing: OwnStanding) {
  if (standing === 'rejected') return 'rejectedTitle'
  if (standing === 'organization-held' && heldReason === 'objection') return 'offTitle'
  if (standing === 'organization-waiting' || standing === 'organization-held') return 'waitingTitle'
  return kind === 'person' ? 'shown' : 'shownOrganization'
}

function Words({ language, signature, standing, proving }: Said) {
  const t = translator(language, 'own')
  const soon = translator(language, 'launch')
  const { contact } = signature.campaign
  switch (standing) {
    case 'listed':
      if (!signature.campaign.isPublic)
        return <p>{soon(signature.kind === 'person' ? 'ownListed' : 'ownOrganizationListed')}</p>
      return <p>{signature.kind === 'person' ? t('listed') : t('organizationListed')}</p>
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

type SinceProps = Pick<Said, 'language' | 'signature'> & {
  since: Date
  ask?: 'waitingNothing' | 'waitingProve' | 'waitingObjection'
}

/** @param ask what the signer can do meanwhile: nothing, bring what the list asks for, or say that the organization signed */
function SinceWhen({ language, signature, since, ask = 'waitingNothing' }: SinceProps) {
  const t = translator(language, 'own')
  const { contact } = signature.campaign
  const time = () => <Moment at={since} language={language} />
  return (
    <>
      <p>{t.rich('waitingSince', { time, days: REVIEW_DAYS })}</p>
      <p>
        {t.rich(ask, {
          contact,
          mail: () => <MailLink address={contact} />,
        })}
      </p>
    </>
  )
}

async function Name({ language, signature }: Pick<Said, 'language' | 'signature'>) {
  const { fields, country, area, kind } = signature
  const person = kind === 'person'
  return (
    <AsShown
      shown={{
        name: (person ? fields.name : fields.organization) ?? '',
        title: person ? fields.title : null,
        affiliation: person ? fields.affiliation : null,
        country: area ?? (country && countryName(country, interfaceLanguage(language))),
        category: await findHeading(signature, language),
      }}
    />
  )
}

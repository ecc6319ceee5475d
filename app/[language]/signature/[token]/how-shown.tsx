import { Proofs } from '@/app/parts/proof'
import { findHeading } from '@/app/parts/headings'
import { Members } from '@/app/parts/members'
import { AsShown } from '@/app/parts/as-shown'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { OwnStanding } from './standing'
import { waits } from './questions'
import type { Said } from './since-when'
import { StandingWords } from './standing-words'

type Props = Said & { prefix: string }

/** How the signature looks to everybody now, and for people the one button that changes it. */
export function HowShown({ language, prefix, signature, standing, proving }: Props) {
  const t = translator(language, 'own')
  const person = signature.kind === 'person'
  const hidden = signature.hiddenAt !== null
  return (
    <section aria-labelledby="shown">
      <h2 className={standing === 'listed' ? 'sr-only' : 'mb-2 text-xl'} id="shown">
        {t(titleOf(signature, standing))}
      </h2>
      <div>
        {signature.questions.some(waits) && (
          <p className="mb-3 font-semibold">
            <a href="#questions">{t('questionWaits')}</a>
          </p>
        )}
        <StandingWords {...{ language, prefix, signature, standing, proving }} />
        {!hidden && standing !== 'rejected' && (
          <div className="own-shown">
            <Name language={language} signature={signature} />
            {(person || standing === 'listed') && (
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
          <form method="post" className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button className="button-quiet" name="action" value={hidden ? 'show' : 'hide'}>
              {hidden ? t('show') : t('hide')}
            </button>
            {standing === 'listed' && <span className="text-quiet text-sm">{t('hideNote')}</span>}
          </form>
        )}
      </div>
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

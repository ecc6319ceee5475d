import { CodeForm } from '@/app/parts/code-form'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Sure } from '@/app/parts/sure'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { findRoleAddress } from '@/domain/organization/keep-role-address'
import { ROLE_DAYS } from '@/domain/organization/role-address'
import { translator } from '@/messages/translator'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ done?: string }>
}

/** A role address, for whoever reads its mail: the code confirms it, a button removes it once its box is ticked. */
export default async function RoleAddressPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const found = await findRoleAddress(token)
  const language = pageLanguage(prefix, found?.language)
  const t = translator(language, 'roleAddress')
  // Removed and never there look alike: what was removed is not kept.
  if (!found)
    return (
      <TokenPage tab={t('removedTitle')} title={t('removedTitle')}>
        <p>{t('removed')}</p>
      </TokenPage>
    )
  const again = await formAgain<'code' | 'left' | 'sure'>()
  const domain = () => <bdi dir="ltr">{found.domain}</bdi>
  const { done } = await searchParams
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <Refused language={language} refusal={again?.refusal} />
      {done !== undefined && found.confirmed && (
        <p className="notice" role="status">
          {t('confirmed')}
        </p>
      )}
      <p className="mb-4">{t.rich(found.confirmed ? 'hears' : 'asked', { domain })}</p>
      {!found.confirmed && (
        <>
          <p className="mb-4">{t('code', { days: ROLE_DAYS })}</p>
          <CodeForm again={again} button={t('confirmButton')} language={language} />
        </>
      )}
      <form method="post" className="mt-8">
        <input type="hidden" name="action" value="remove" />
        <p className="mb-3">{t('removeEffect')}</p>
        <Sure language={language} label={t('sure')} missing={again?.faults.sure !== undefined} />
        <button className="button-quiet">{t('removeButton')}</button>
      </form>
    </TokenPage>
  )
}

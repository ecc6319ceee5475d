import { CopyButton } from '@/app/parts/copy-button'
import { DeskPage } from '@/app/parts/desk-page'
import { described, Field } from '@/app/parts/field'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { findLink } from '@/domain/delivery/addressee/link'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../../parts/answers'
import { CampaignHead } from '../../../parts/campaign-head'
import { findDelivered } from '../parts/find-delivery'
import { BackToDelivery } from '../parts/back-to-delivery'
import { UnknownDelivery } from '../parts/unknown-delivery'

type Props = {
  params: Promise<{ language: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

const DONE = ['make', 'replace', 'end'] as const

/** The link to the addressee's desk, to be copied, replaced and ended. */
export default async function AddresseeLinkPage({ params, searchParams }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDelivered(prefix, { slug, id }, paths.deskAddressee(slug, id))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, delivery } = asked
  if (!may(campaign.role, 'record-receipt'))
    return <NotPermitted act="record-receipt" role={campaign.role} language={language} prefix={prefix} />
  if (!delivery) return <UnknownDelivery {...{ slug, language, prefix }} />
  const [again, link, query] = [await formAgain(), await findLink(delivery), await searchParams]
  const t = translator(language, 'addresseeLink')
  const done = DONE.find((one) => one === query.done)
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="deliveries" language={language} prefix={prefix} />
      <BackToDelivery {...{ slug, delivery, language, prefix }} />
      <h2 className="mb-3 text-xl">{t('title')}</h2>
      {done && (
        <p className="notice" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      <Problems again={again} language={language} />
      <p className="lead max-w-2xl">{t('lead', { number: delivery.number })}</p>
      <Shown token={link?.token ?? null} language={language} />
      <form
        method="post"
        action={inLanguage(prefix, paths.deskAddresseeAct(slug, id))}
        className="mt-4 flex flex-wrap gap-3"
      >
        {link ? (
          <>
            <Button what="replace" words={t('replace')} />
            <Button what="end" words={t('end')} />
          </>
        ) : (
          <Button what="make" words={t('make')} />
        )}
      </form>
      {link && <p className="text-quiet mt-3 max-w-2xl text-sm">{t('note')}</p>}
      <p className="mt-6">
        <a href={inLanguage(prefix, paths.deskReceipts(slug, id))}>
          {translator(language, 'receipts')('title')}
        </a>
      </p>
    </DeskPage>
  )
}

function Button({ what, words }: { what: string; words: string }) {
  return (
    <button className="button-quiet" name="what" value={what}>
      {words}
    </button>
  )
}

function Shown({ token, language }: { token: string | null; language: string }) {
  const t = translator(language, 'addresseeLink')
  if (token === null) return <p>{t('none')}</p>
  const embed = translator(language, 'embed')
  const words = { copy: embed('copy'), copied: embed('copied'), failed: embed('copyFailed') }
  return (
    <div className="max-w-2xl">
      <Field name="link" label={t('title')}>
        <input
          className="input"
          dir="ltr"
          readOnly
          defaultValue={absolute(paths.addressee(token))}
          {...described('link', {})}
        />
      </Field>
      <CopyButton field="field-link" words={words} />
    </div>
  )
}

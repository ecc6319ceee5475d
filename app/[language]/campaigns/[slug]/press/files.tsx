import type { Shown } from '@/app/parts/campaign'
import { AnswerLine } from '@/app/parts/delivery/answer-line'
import { listDeliveryFiles } from '@/domain/delivery/files'
import { listFinalDeliveries, type FinalDelivery } from '@/domain/delivery/queries'
import { listAnswers } from '@/domain/delivery/receipt/queries'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Of a delivery's files the ones to read and to keep; the record has all. */
const TAKEN = /\.(pdf|zip)$/

/** Where the list and the picture are, to take along, and what was delivered. */
export async function Files({ shown }: { shown: Shown }) {
  const { campaign, language, prefix } = shown
  const t = translator(language, 'press')
  const list = translator(language, 'list')
  const { slug } = campaign
  const deliveries = await listFinalDeliveries(campaign.id)
  const answers = deliveries.length > 0 ? await listAnswers(campaign.id) : []
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      <ul className="list-disc space-y-1 ps-5">
        <li>
          <a href={inLanguage(prefix, paths.signatories(slug))}>{t('wholeList')}</a>
        </li>
        <li>
          <a href={inLanguage(prefix, paths.signatoriesSpreadsheet(slug))}>{list('forSpreadsheets')}</a>
        </li>
        <li>
          <a href={paths.signatoriesCsv(slug)}>{list('forPrograms')}</a>
        </li>
        <li>
          <a href={paths.signatoriesJson(slug)}>{list('asData')}</a>
        </li>
        <li>
          <a href={inLanguage(prefix, paths.picture(slug))}>{t('picture')}</a>
        </li>
        {deliveries.map((delivery) => (
          <Delivered key={delivery.number} {...{ shown, delivery }} />
        ))}
        {answers.map((answer) => (
          <li key={`${answer.number} ${answer.office} ${answer.happenedAt.toISOString()}`}>
            <AnswerLine {...{ answer, slug, language, prefix }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type DeliveredProps = { shown: Shown; delivery: FinalDelivery }

async function Delivered({ shown: { campaign, language, prefix }, delivery }: DeliveredProps) {
  const { id, number, finalAt, revision, leaving } = delivery
  const all = await listDeliveryFiles(id)
  // While a name leaves them, files are not given out: the record says so.
  const files = all.filter((file) => leaving === 0 && file.revision === revision && TAKEN.test(file.name))
  return (
    <li>
      {translator(language, 'press').rich('delivered', {
        ...{ number, day: formatDay(finalAt, interfaceLanguage(language)) },
        a: (words) => (
          <a key="record" href={inLanguage(prefix, paths.delivery(campaign.slug, number))}>
            {words}
          </a>
        ),
        files: () => (
          <span key="files">
            {files.length === 0 && '…'}
            {files.map(({ name }, at) => (
              <span key={name}>
                {at > 0 && ' · '}
                <a href={paths.deliveryFile(campaign.slug, number, name)} dir="ltr">
                  {name}
                </a>
              </span>
            ))}
          </span>
        ),
      })}
    </li>
  )
}

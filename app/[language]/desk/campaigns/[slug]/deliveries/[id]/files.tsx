import { countParts } from '@/app/parts/count'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { listDeliveryFiles } from '@/domain/delivery/files'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { fileSize } from '@/domain/text/file-size'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

export type DeliveryProps = { found: DeskDelivery; campaign: DeskCampaign; language: string; prefix: string }

/** What a delivery counts, and its files with size and hash, to download. */
export async function DeliveryFiles({ found, campaign, language, prefix }: DeliveryProps) {
  const t = translator(language, 'deliveries')
  const files = (await listDeliveryFiles(found.id))
    .filter(({ revision }) => revision === found.revision)
    .toSorted((one, other) => rankOf(one.name) - rankOf(other.name))
  return (
    <section aria-labelledby="files" className="mb-8">
      {found.counts && <p className="mb-4">{countParts({ ...NO_COUNTS, ...found.counts }, language)}</p>}
      <h4 id="files" className="sr-only">
        {t('filesTitle')}
      </h4>
      <ul className="border-rule border-t">
        {files.map((file) => (
          <li key={file.id} className="border-rule grid gap-x-6 border-b py-2.5 sm:grid-cols-[1fr_auto]">
            <a
              dir="ltr"
              className="font-semibold [overflow-wrap:anywhere]"
              href={inLanguage(prefix, paths.deskDeliveryFile(campaign.slug, found.id, file.name))}
            >
              {file.name}
            </a>
            <span className="text-quiet text-sm">
              {fileSize(file.size, language)}
              {file.rows !== null && ` · ${t('names', { count: file.rows })}`}
            </span>
            <code dir="ltr" className="text-quiet text-xs [overflow-wrap:anywhere] sm:col-span-2">
              SHA-256 {file.hash}
            </code>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** First what is handed over, then what is printed. */
function rankOf(name: string): number {
  return name.endsWith('.zip') ? 0 : name.endsWith('.pdf') ? 1 : 2
}

import type { AskedOrganization } from '@/domain/invitation/ask-list'
import { writeCsv } from '@/domain/text/csv'
import { translator } from '@/messages/translator'

const TEXTS = ['organization', 'email', 'language', 'partner', 'note'] as const
const TIMES = [
  'addedAt',
  'sendAt',
  'askedAt',
  'remindedAt',
  'returnedAt',
  'openedAt',
  'handedAt',
  'decidingUntil',
  'declinedAt',
  'signedAt',
  'stoppedAt',
] as const

/** The ask list as a file, under headings that come back into the list when it is uploaded again. */
export function writeAskList(
  batches: AsyncIterable<AskedOrganization[]>,
  language: string,
): AsyncGenerator<string> {
  const t = translator(language, 'askList')
  const headings = [
    ...TEXTS.map((field) => t(`fields.${field}`)),
    t('state'),
    t('reason'),
    ...TIMES.map((name) => t(`times.${name}`)),
  ]
  return writeCsv({ headings, batches: rowsOf(batches, language) })
}

async function* rowsOf(batches: AsyncIterable<AskedOrganization[]>, language: string) {
  const t = translator(language, 'askList')
  for await (const batch of batches)
    yield batch.map((asked) => [
      ...TEXTS.map((field) => asked[field]),
      t(`states.${asked.state}`),
      asked.declinedReason,
      ...TIMES.map((name) => asked[name]?.toISOString() ?? null),
    ])
}

import type { PublicAnswer } from '@/domain/delivery/receipt/queries'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { answer: PublicAnswer; slug: string; language: string; prefix: string }

/** That a published answer came, and the way to it. */
export function AnswerLine({ answer: { number, office, happenedAt }, slug, language, prefix }: Props) {
  return translator(language, 'record').rich('answerLine', {
    office: () => <bdi key="office">{office}</bdi>,
    day: formatDay(happenedAt, interfaceLanguage(language)),
    a: (words) => (
      <a key="answer" href={`${inLanguage(prefix, paths.delivery(slug, number))}#happened`}>
        {words}
      </a>
    ),
  })
}

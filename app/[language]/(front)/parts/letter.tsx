import { Count } from '@/app/parts/count'
import { addresseesInLine } from '@/app/parts/sentence'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import type { FrontLetter } from './load-page'
import { Became } from './became'
import { TimeLeft } from './time-left'

type At = { language: string; prefix: string }

/** A letter in a few lines: who is addressed, its title and first sentence, how many signed, how long it is open or what became of it. */
export function Letter({ told, language, prefix }: At & { told: FrontLetter }) {
  const { letter, head, sentence, counts } = told
  const t = translator(language, 'front')
  return (
    <>
      <div className="contents-head" lang={head.language} dir={direction(head.language)}>
        <p className="contents-addressees">
          <bdi>{addresseesInLine(head.addressees, head.language)}</bdi>
        </p>
        <h3 className="contents-title" id={`title-${letter.slug}`}>
          <a href={head.address}>{head.title}</a>
        </h3>
        {sentence && <p className="contents-sentence">{sentence}</p>}
      </div>
      <div className="contents-facts">
        <Count counts={counts} state={letter.state} language={language} />
        {letter.state === 'open' && <TimeLeft letter={letter} language={language} />}
      </div>
      {letter.state === 'open' && (
        <p className="contents-read">
          <a href={head.address} aria-describedby={`title-${letter.slug}`}>
            {t('readAndSign')}
          </a>
        </p>
      )}
      <Became told={told} language={language} prefix={prefix} />
      {letter.demonstration && <p className="contents-mark">{t('demonstration')}</p>}
    </>
  )
}

/** Letters beside each other where there is room. */
export function Letters({ letters, ...at }: At & { letters: FrontLetter[] }) {
  if (letters.length === 0) return null
  return (
    <ul className="front-more">
      {letters.map((told) => (
        <li key={told.letter.id}>
          <Letter told={told} {...at} />
        </li>
      ))}
    </ul>
  )
}

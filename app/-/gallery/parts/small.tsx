import { BarName } from '@/app/parts/bar-name'
import { CopyButton } from '@/app/parts/copy-button'
import { FindLink } from '@/app/parts/find-link'
import { MailLink } from '@/app/parts/mail-link'
import { Moment } from '@/app/parts/moment'
import { NotMe } from '@/app/parts/not-me'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { ScrollBox } from '@/app/parts/scroll-box'
import { StrongName } from '@/app/parts/strong-name'
import { WhoAnswers } from '@/app/parts/who-answers'
import { copyWords } from '@/app/parts/copy-words'
import { translator } from '@/messages/translator'
import { CAMPAIGN, DAY } from '../letter'
import { Examples } from '../gallery-page'

const COALITION = { ink: null, coalition: 'Invented Coalition for Bridges', logo: null, picture: null }

/** Lines and buttons that stand in many places. */
export function Small({ language }: { language: string }) {
  const copied = copyWords(language)
  const early = { ...CAMPAIGN, isPublic: false, launchesZone: 'Europe/Lisbon' }
  return (
    <Examples
      of={{
        'the site at the start of the bar': <BarName campaign={null} prefix={language} />,
        'a coalition there': <BarName campaign={{ ...CAMPAIGN, face: COALITION }} prefix={language} />,
        'who answers': <WhoAnswers shown={{ campaign: CAMPAIGN, language, prefix: language }} />,
        'a moment': <Moment at={DAY} language={language} />,
        'a day': <Moment at={DAY} language={language} only="day" />,
        'a time': <Moment at={DAY} language={language} only="time" />,
        'an address to write to': <MailLink address={`${'an-invented-name-'.repeat(3)}@example.org`} />,
        'text to copy': (
          <>
            <textarea id="to-copy" className="input" readOnly defaultValue="v=us1; token=invented" />
            <CopyButton field="to-copy" words={copied} />
          </>
        ),
        'a name that matters': <StrongName>جمعية الأمثلة (مخترعة)</StrongName>,
        'no thanks': (
          <NotMe token="invented" prefix={language}>
            {translator(language, 'confirm')('notMe')}
          </NotMe>
        ),
        'not public yet': <NotPublicYet campaign={{ ...early, launchesAt: DAY }} language={language} />,
        'not public, no moment yet': (
          <NotPublicYet campaign={{ ...early, launchesAt: null }} language={language} />
        ),
        'lost links': <FindLink language={language} />,
        buttons: (
          <p className="gallery-row">
            {['button', 'button-quiet', 'button-warn'].map((look) => (
              <button key={look} type="button" className={look}>
                {look}
              </button>
            ))}
            <button type="button" className="button" disabled>
              disabled
            </button>
          </p>
        ),
        'a box that scrolls': (
          <ScrollBox label="Invented lines" className="gallery-box">
            {Array.from({ length: 12 }, (_, line) => (
              <p key={line}>Invented line {line + 1}</p>
            ))}
          </ScrollBox>
        ),
      }}
    />
  )
}

import type { ReactNode } from 'react'
import type { CampaignEvent } from '@/domain/event/list-events'
import { translator } from '@/messages/translator'
import { toldOf } from './told-event'
import { UtcSpan } from './utc'
import { Who } from './who'

type LineProps = { entry: CampaignEvent; time: ReactNode; language: string; children: ReactNode }

/** What happened, who did it, and when. */
export function Line({ entry, time, language, children }: LineProps) {
  return (
    <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {children} <Who {...entry} language={language} />
      </span>
      <span className="text-quiet">{time}</span>
    </span>
  )
}

/** What was done many times in a row, in one line. */
export function GroupLine({ group, language }: { group: CampaignEvent[]; language: string }) {
  const [newest, oldest] = [group[0]!, group.at(-1)!]
  const time = <UtcSpan from={oldest.at} to={newest.at} language={language} />
  const t = translator(language, 'desk')
  return (
    <Line entry={newest} time={time} language={language}>
      {t('historyTimes', { what: toldOf(newest, language), count: group.length })}
    </Line>
  )
}

import { watch } from '@/domain/mail-health/alarms'
import { endDuePauses, pauseTroubled, releaseResumed } from '@/domain/mail-health/pause'
import { repeat } from './repeat'

const HEALTH = 3_000
const ALARMS = 30_000

/** Pauses mail that comes back, and ends pauses; tells the host what needs a look. */
export const watchMail = (stop: AbortSignal): Promise<void>[] => [
  repeat('mail-health', HEALTH, stop, async () => {
    await endDuePauses()
    await releaseResumed()
    await pauseTroubled()
    return 'idle'
  }),
  repeat('alarms', ALARMS, stop, async () => {
    await watch()
    return 'idle'
  }),
]

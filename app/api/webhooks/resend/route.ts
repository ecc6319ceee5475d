import { recordReport } from '@/domain/mail/record-report'
import { readResendReport } from '@/domain/mail/resend-report'
import { environment } from '@/env'
import { log } from '@/log'

export const dynamic = 'force-dynamic'

const nothing = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/**
 * What Resend reports of a mail. 404 while no secret is set, 401 for what it didn't sign; all else is 204, also what is no news,
 * or Resend would send it again.
 */
export async function POST(request: Request) {
  if (!environment().RESEND_WEBHOOK_SECRET) return nothing(404)
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? ''
  const report = readResendReport(await request.text(), {
    ...{ id: header('id'), timestamp: header('timestamp'), signature: header('signature') },
  })
  if (report === 'forged') {
    log.warn('mail.report-refused', {})
    return nothing(401)
  }
  if (report && (await recordReport(report)))
    log.info('mail.reported', { id: report.mail, what: report.what })
  return nothing(204)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/local/child'
import { superviseListener } from '@/local/listener'
import type { Part } from '@/local/parts'
import { pickPort, type Say } from '@/local/ports'

type MailCatcherOptions = {
  /** The data folder: mails are kept in `mail` below it. */
  directory: string
  smtpPort?: number
  webPort?: number
  say: Say
}

export type MailCatcher = Part & { smtpUrl: string; mailbox: string }

/**
 * Starts a mail server that delivers nothing and shows everything it was given on a web page.
 * Its JSON: GET {mailbox}/api/email lists the mails, newest last.
 * @throws a sentence with the end of its log when it does not start
 */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const { directory, say } = options
  const mails = join(directory, 'mail')
  mkdirSync(mails, { recursive: true, mode: 0o700 })
  let [smtpPort, webPort] = [options.smtpPort ?? 1025, options.webPort ?? 1080]
  for (;;) {
    const smtp = await pickPort(smtpPort, 'mail to the mailbox', say)
    const web = await pickPort(webPort, 'the mailbox', say, [smtp])
    const { part, heard } = superviseListener({
      name: 'The mail catcher',
      file: join(root, 'local', 'mail-catcher-process.ts'),
      arguments: [mails, String(smtp), String(web)],
      log: join(directory, 'logs', 'mail-catcher.log'),
      say,
      onFailure: say,
    })
    const news = await heard
    if ('failed' in news) throw new Error(news.failed)
    if ('listening' in news)
      return { ...part, smtpUrl: `smtp://127.0.0.1:${smtp}`, mailbox: `http://localhost:${web}` }
    await part.stop()
    say(`Port ${news.taken} has just been taken.`)
    if (news.taken === smtp) smtpPort = smtp + 1
    else webPort = web + 1
  }
}

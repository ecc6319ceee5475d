import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/local/child'
import type { Part } from '@/local/parts'
import { pickPort, type Say } from '@/local/ports'
import { supervise } from '@/local/supervise'

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
  const smtp = await pickPort(options.smtpPort ?? 1025, 'mail to the mailbox', say)
  const web = await pickPort(options.webPort ?? 1080, 'the mailbox', say, [smtp])
  const mails = join(directory, 'mail')
  mkdirSync(mails, { recursive: true, mode: 0o700 })
  let ready = false
  return new Promise((settle, fail) => {
    const catcher = supervise({
      name: 'The mail catcher',
      file: join(root, 'local', 'mail-catcher-process.ts'),
      arguments: [mails, String(smtp), String(web)],
      log: join(directory, 'logs', 'mail-catcher.log'),
      say,
      onFailure: (sentence) => (ready ? say(sentence) : fail(new Error(sentence))),
    })
    catcher.onMessage(() => {
      ready = true
      settle({ ...catcher, smtpUrl: `smtp://127.0.0.1:${smtp}`, mailbox: `http://localhost:${web}` })
    })
  })
}

import { MailDev } from 'maildev'
import { announce } from '@/process/announce'
import { exitWithParent } from '@/process/leash'

// Real SMTP and a web page, on loopback only. Mails are files, read back at the next start.

const [directory, smtp, web] = process.argv.slice(2)
const catcher = new MailDev({
  ip: '127.0.0.1',
  webIp: '127.0.0.1',
  smtp: Number(smtp),
  web: Number(web),
  mailDirectory: directory,
  maxEmails: 10_000,
  silent: true,
})

function leave(): void {
  void catcher.stop().finally(() => process.exit(0))
}

process.on('SIGTERM', leave)
process.on('SIGINT', leave)
exitWithParent(leave)
// Someone may have taken a port since it was chosen: then the one who started this chooses another.
process.on('uncaughtException', leaveTaken)
await catcher.start().catch(leaveTaken)
await announce({ listening: Number(web) })

async function leaveTaken(error: NodeJS.ErrnoException & { port?: number }): Promise<never> {
  process.stderr.write(`${error.stack}\n`)
  if (error.code === 'EADDRINUSE') await announce({ taken: error.port ?? Number(web) })
  process.exit(1)
}

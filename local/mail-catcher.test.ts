import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startMailCatcher } from './mail-catcher'
import { pickPort } from './ports'

test('a port that somebody takes between choosing and listening is left to them', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mailbox-'))
  const webPort = await pickPort(23_080, 'the test', () => {})
  const smtpPort = await pickPort(23_025, 'the test', () => {})
  const said: string[] = []
  const stranger = createServer((_, response) => response.end('a stranger'))
  // Found free within milliseconds; the process that is to listen there needs some hundred to start.
  const starting = startMailCatcher({ directory, smtpPort, webPort, say: (sentence) => said.push(sentence) })
  setTimeout(() => stranger.listen(webPort, '127.0.0.1'), 100)
  const catcher = await starting
  try {
    expect(catcher.mailbox).not.toContain(String(webPort))
    expect(await (await fetch(`${catcher.mailbox}/api/email`)).json()).toEqual([])
    expect(said.join(' ')).toContain(`Port ${webPort}`)
  } finally {
    await catcher.stop()
    stranger.close()
    rmSync(directory, { recursive: true, force: true })
  }
})

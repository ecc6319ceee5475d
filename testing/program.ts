import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

/** Runs a program of this computer, without a shell. Rejects when it isn't there or says that it failed. */
export const run = promisify(execFile)

/** Whether this computer has all of these programs, for tests of what people open our files with. */
export const hasPrograms = (...names: string[]): Promise<boolean> =>
  Promise.all(names.map((name) => run(name, ['--version']))).then(
    () => true,
    () => false,
  )

/**
 * Runs a command in a terminal, which is where programs ask for a passphrase, and types it when they ask.
 * @returns the command's exit code, and all that stood in the terminal. Needs `script` of util-linux
 */
export async function runInTerminal(command: string, cwd: string, question: string, answer: string) {
  const words = ['--quiet', '--return', '--flush', '--command', command, '/dev/null']
  const terminal = spawn('script', words, { cwd, timeout: 60_000 })
  let said = ''
  terminal.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const asked = said.includes(question)
    said += piece
    if (!asked && said.includes(question)) terminal.stdin.write(`${answer}\n`)
  })
  const [code] = (await once(terminal, 'close')) as [number | null]
  return { code, said }
}

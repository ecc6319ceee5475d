import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a program of this computer, without a shell. Rejects when it isn't there or says that it failed. */
export const run = promisify(execFile)

/** Whether this computer has a program, for tests of what people open our files with: `test.skipIf(!(await hasProgram('age')))`. */
export const hasProgram = (name: string): Promise<boolean> =>
  run(name, ['--version']).then(
    () => true,
    () => false,
  )

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { exitWithParent } from '@/process/leash'

// `next build` starts helpers of its own that outlive it when it is killed. This process leads their group, so that
// whoever interrupts a start ends them all.

exitWithParent(() => process.kill(-process.pid, 'SIGKILL'))
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
spawn(process.execPath, [next, 'build'], { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1))

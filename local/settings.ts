import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ENVIRONMENT_NAMES, forgetEnvironment } from '@/env'
import { root } from '@/local/child'

// The only file beside env.ts that reads process.env: it does not configure this program, it composes the
// environment that the site's processes are started with, in which a value that the user gave wins.

export type Variables = Record<string, string>

/** What of the site's environment the user set; an empty value counts as not set. */
export function givenByUser(): Variables {
  const given = ENVIRONMENT_NAMES.map((name) => [name, process.env[name] ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** Where a local installation keeps its data: `.data`, or the folder that UNDERSIGNED_DATA names. */
export function dataDirectory(): string {
  return resolve(process.env.UNDERSIGNED_DATA || join(root, '.data'))
}

/** Whether npm is our parent; then its end is ours, while a shell may leave a process behind on purpose. */
export function isStartedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}

function generate(): Variables {
  return {
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SEAL_KEYS: `local:${randomBytes(32).toString('base64')}`,
    HOST_NAME: 'Undersigned on this computer',
    HOST_CONTACT: 'host@example.org',
    MAIL_FROM: 'Undersigned <letters@example.org>',
  }
}

/**
 * The settings of a local installation, generated at its first start. They hold the keys that open what the database
 * has sealed, so a file that cannot be read is an error and never replaced.
 */
export function keepSettings(directory: string): Variables {
  const file = join(directory, 'settings.json')
  mkdirSync(directory, { recursive: true, mode: 0o755 })
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Variables) : {}
  const settings = { ...generate(), ...kept }
  if (Object.keys(kept).length < Object.keys(settings).length) {
    writeFileSync(`${file}.draft`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.draft`, file)
  }
  return settings
}

/** Gives this process the composed environment. */
export function adoptEnvironment(variables: Variables): void {
  Object.assign(process.env, variables)
  forgetEnvironment()
}

/** A child's whole environment: the system's, with every variable of ours either composed or blank. */
export function environmentOfChild(variables: Variables): NodeJS.ProcessEnv {
  const blank = Object.fromEntries(ENVIRONMENT_NAMES.map((name) => [name, '']))
  return { ...process.env, ...blank, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...variables }
}

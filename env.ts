import { z } from 'zod'

// The only reader of process.env. Checked once, at boot; see `npm run web`, `worker`, `migrate`.

const keyring = z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9+/]{43}=(,[a-z0-9-]+:[A-Za-z0-9+/]{43}=)*$/, {
  error: 'must be id:key pairs separated by commas, each key 32 bytes in base64; the first one seals',
})

const shape = z
  .object({
    BASE_URL: z.url({ protocol: /^https?$/, error: 'must be the http(s) address that visitors use' }),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
    AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }),
    SEAL_KEYS: keyring,
    HOST_NAME: z.string().min(1, { error: 'must name who runs this installation' }),
    HOST_CONTACT: z.email({ error: 'must be an email address people can write to' }),
    MAIL_FROM: z.string().regex(/@/, { error: 'must be the address that email comes from' }),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, {
        error: 'must be the signing secret of the webhook, which begins with whsec_',
      })
      .optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// address' }).optional(),
    DNS_RESOLVER: z
      .string()
      .regex(
        /^(\d+(\.\d+){3}|\[[0-9a-f:]+\]|[0-9a-f:]+)(:\d+)?(\s*,\s*(\d+(\.\d+){3}|\[[0-9a-f:]+\]|[0-9a-f:]+)(:\d+)?)*$/i,
        {
          error: 'must be the IP address of a name server, with or without a port, or several with commas',
        },
      )
      .optional(),
    MAIL_RETURN_TO: z
      .email({ error: 'must be the address that undeliverable email returns to' })
      .regex(/^[^+]{1,20}@/, { error: 'must have a short part before the @, without +' })
      .optional(),
    ERASURES_FILE: z.string().min(1).optional(),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    LISTEN_HOST: z.string().default('0.0.0.0'),
    EXPRESS_LANE: z.enum(['on', 'off']).default('on'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((value) => value.RESEND_API_KEY || value.SMTP_URL, {
    path: ['RESEND_API_KEY'],
    error: 'or SMTP_URL must be set: one of them sends the email',
  })

export type Environment = z.infer<typeof shape>

/** Every variable that is read here; `.env.example` and docs/hosting.md tell of each. */
export const ENVIRONMENT_NAMES = Object.keys(shape.shape)

let checked: Environment | undefined

/**
 * The checked environment, read once. BASE_URL comes without a trailing slash.
 * @throws one line that names each missing or bad value and never shows one.
 */
export function environment(): Environment {
  if (checked) return checked
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = shape.safeParse(present)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => {
      const name = issue.path.join('.')
      return present[name] === undefined && name in shape.shape && !name.startsWith('RESEND')
        ? `${name} is missing`
        : `${name} ${issue.message}`
    })
    throw new Error(`Environment: ${faults.join('; ')}.`)
  }
  checked = { ...result.data, BASE_URL: result.data.BASE_URL.replace(/(?<!\/)\/+$/, '') }
  return checked
}

/** Has the environment read again: `npm start` composes it, and its port may change before the site listens. */
export function forgetEnvironment(): void {
  checked = undefined
}

/** Checks the environment for a process that is starting: prints the one line and stops it when a value is missing. */
export function requireEnvironment(): Environment {
  try {
    return environment()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
}

/**
 * Tells libraries that read process.env themselves what they need: next-auth its address, Next and React their mode. The canvas
 * is told to leave the machine's fonts alone, so that a picture looks the same everywhere.
 */
export function shareWithLibraries(mode: 'production' | 'development' = 'production'): void {
  Object.assign(process.env, {
    AUTH_URL: environment().BASE_URL,
    AUTH_TRUST_HOST: 'true',
    NODE_ENV: mode,
    DISABLE_SYSTEM_FONTS_LOAD: '1',
  })
}

import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Bytes: a sealed field (seal.ts), a hash or a blind index, never readable text. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** A moment; a nullable one is a fact that has or has not happened yet. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

import type { Client } from '@/db/client'

/** Whether a signature by this name can get news at all, whatever it wants. One that is held waits for its team, and may choose. */
export const canHear = (client: Client, table: string) => {
  const of = client(table)
  return client`${of}.confirmed_at is not null and ${of}.email is not null and ${of}.withdrawn_at is null and ${of}.erased_at is null`
}

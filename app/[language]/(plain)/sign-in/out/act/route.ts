import { signOutHere } from '@/auth'

/** Ends this session. Safe to repeat. */
export async function POST(): Promise<Response> {
  return signOutHere()
}

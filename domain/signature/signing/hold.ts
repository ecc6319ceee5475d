import { outlasting } from '@/db/outlast'
import { networksOf } from '@/domain/limit/network'

/** Holds a request while the database restarts, in its network's share of the places. @param sender null for no one from outside */
export const holding = (sender: string | null) => outlasting(sender === null ? null : networksOf(sender).near)

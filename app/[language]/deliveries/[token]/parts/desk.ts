import { cache } from 'react'
import { type AddresseeDesk, findAddresseeDesk } from '@/domain/delivery/addressee/find-desk'

/** The delivery behind a link, read once for the layout and the page. */
export const findDeskOnce: (token: string) => Promise<AddresseeDesk | null> = cache((token: string) =>
  findAddresseeDesk(token),
)

export type AddresseeField = 'office' | 'words' | 'on' | 'answerOffice'

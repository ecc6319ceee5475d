/** In px, as chats and networks ask for it. */
export const PICTURE = { width: 1200, height: 630 } as const

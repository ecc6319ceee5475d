/** The address a request came from, as the front door tells it (front/trusted-headers.ts). It is counted by and never kept. */
export function senderOf(request: Request): string {
  return request.headers.get('x-forwarded-for') ?? ''
}

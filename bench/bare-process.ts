import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exitWithParent } from '@/process/leash'

// The limit for reading: Node's own server that sends the same bytes and does nothing else, in a process of its own.

const [, , file = ''] = process.argv
const page = JSON.parse(readFileSync(file, 'utf8')) as { body: string; headers: Record<string, string> }
const body = Buffer.from(page.body, 'base64')
exitWithParent(() => process.exit(0))
const server = createServer((_, response) => response.writeHead(200, page.headers).end(body))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ended } from '@/local/child'
import { pickPort } from '@/local/ports'
import { paths } from '@/paths'
import { fillCampaign, makeCampaign } from '../campaign'
import { FOLDER, type Ground, settle } from '../ground'
import { median, threeTimes } from '../measure'
import { number, type Row } from '../row'
import { keepSigning, pageBytes, readFor } from './letter'

const PROGRAM = '/usr/sbin/nginx'
const SECONDS = 4

/** Keeps what is marked s-maxage, and makes one ask for all who wait; beside it a file with the same bytes. */
const settings = (folder: string, port: number, origin: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 512; }
http {
  access_log off; keepalive_requests 1000000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  proxy_cache_path ${folder}/cache keys_zone=pages:4m;
  server {
    listen 127.0.0.1:${port};
    location = /static { alias ${folder}/page; default_type text/html; add_header Content-Encoding gzip; }
    location / {
      proxy_pass ${origin}; proxy_http_version 1.1; proxy_set_header Connection '';
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_cache pages; proxy_cache_lock on; proxy_cache_use_stale updating; proxy_cache_background_update on;
    }
  }
}`

async function measure({ web, say }: Ground) {
  if (!existsSync(PROGRAM)) {
    say(`proxy: left out, because this machine has no ${PROGRAM} (Debian: apt-get install nginx-light).`)
    return []
  }
  const campaign = await makeCampaign('measured-proxied')
  await fillCampaign(campaign, 1, 1_000)
  await settle()
  const path = paths.campaign(campaign.slug)
  const folder = join(FOLDER, 'nginx')
  const port = await pickPort(13_800, 'the proxy', say)
  const { body } = await pageBytes(web.origin, path)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page'), body)
  writeFileSync(join(folder, 'conf'), settings(folder, port, web.origin.replace('localhost', '127.0.0.1')))
  const nginx = spawn(PROGRAM, ['-c', join(folder, 'conf'), '-g', 'daemon off;'], { stdio: 'ignore' })
  const stop = keepSigning(web.origin, campaign)
  try {
    await pause(500)
    const proxied = `http://127.0.0.1:${port}`
    say('proxy: reading the letter behind nginx…')
    const read = (at: string) => threeTimes(() => readFor(SECONDS, proxied, at))
    const rate = median((await read(path)).map((round) => round.rate))
    const limit = median((await read('/static')).map((round) => round.rate))
    return [
      {
        what: 'read the letter behind nginx, 32 at a time, while people sign',
        measured: `${number(rate)}/s`,
        limit: `${number(limit)}/s, its own file`,
        ratio: rate / limit,
        goal: '≥ 0.9',
      },
    ]
  } finally {
    await stop()
    nginx.kill('SIGTERM')
    await ended(nginx)
  }
}

export const proxy: Row = { name: 'proxy', measure }

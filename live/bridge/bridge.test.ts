/** The bridge without a cluster: what it refuses, what it keeps to itself, and who may read what it streams. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { findPicture } from '../../src/protocol/live/testing/picture.ts'
import { Fault, toFault } from './fault.ts'
import { tellLiveFault } from './fault-words.ts'
import { MAY_SEND } from './may-send.ts'
import { readLiveArguments } from './options.ts'
import { MOST_PER_SECOND, Pace } from './pace.ts'
import { PLAINTEXT, readSecurity } from './properties.ts'
import { BridgeServer } from './server.ts'
import { ClusterWatch } from './watch.ts'

const folder = mkdtempSync(join(tmpdir(), 'streamscape-bridge-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECRET = 'hunter2-never-said'

it('may send these kinds of requests and no other; none of them writes', () => {
  expect([...MAY_SEND]).toEqual([
    [2, 'ListOffsets'],
    [9, 'OffsetFetch'],
    [15, 'DescribeGroups'],
    [16, 'ListGroups'],
    [17, 'SaslHandshake'],
    [18, 'ApiVersions'],
    [32, 'DescribeConfigs'],
    [36, 'SaslAuthenticate'],
    [55, 'DescribeQuorum'],
    [60, 'DescribeCluster'],
    [75, 'DescribeTopicPartitions'],
  ])
})

it('sends no more in any second than it says, however much is asked', async () => {
  const pace = new Pace()
  const times: number[] = []
  await Promise.all(
    Array.from({ length: 2 * MOST_PER_SECOND + 1 }, async () => {
      await pace.take()
      times.push(Date.now())
    }),
  )
  expect(times[MOST_PER_SECOND] - times[0]).toBeGreaterThanOrEqual(1_000)
  expect(times[2 * MOST_PER_SECOND] - times[MOST_PER_SECOND]).toBeGreaterThanOrEqual(1_000)
})

describe('a file of client settings', () => {
  it('is read as Kafka reads it', () => {
    const text = `# comment
security.protocol = SASL_SSL
sasl.mechanism: SCRAM-SHA-512
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \\
  username="ann" password="${SECRET}\\\\"x";
ssl.endpoint.identification.algorithm=
group.id=ignored`
    const { sasl, tls } = readSecurity(text)
    expect(sasl).toEqual({ mechanism: 'SCRAM-SHA-512', username: 'ann', password: `${SECRET}"x` })
    expect(tls?.checkServerIdentity?.('a', {} as never)).toBeUndefined()
    expect(readSecurity('')).toEqual(PLAINTEXT)
  })

  it.each([
    [`security.protocol=${SECRET}`, 'security.protocol'],
    [`security.protocol=SASL_PLAINTEXT\nsasl.mechanism=${SECRET}`, 'sasl.mechanism'],
    [`security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=x password="${SECRET}"`, 'username'],
    [`security.protocol=SSL\nssl.truststore.type=JKS\nssl.truststore.password=${SECRET}`, 'not known'],
    [`security.protocol=SSL\nssl.truststore.location=/none/${SECRET}`, 'cannot be read'],
    [`security.protocol=SSL\nssl.keystore.type=PKCS12\nssl.key.password=${SECRET}`, 'only PEM'],
  ])('that is wrong is refused with its setting, never with its value (%#)', (text, word) => {
    writeFileSync(join(folder, 'client.properties'), text)
    const said = readLiveArguments(['--bootstrap', 'a:1', '--properties', join(folder, 'client.properties')])
    expect(said).toContain(word)
    expect(said).not.toContain(SECRET)
  })
})

it.each([
  [[], 'A broker is needed'],
  [['--bootstrap', 'localhost'], 'HOST:PORT'],
  [['--bootstrap', 'localhost:99999'], 'HOST:PORT'],
  [['--bootstrap', `user:${SECRET}@localhost:9092`], 'HOST:PORT'],
  [['--bootstrap', 'a:1', '--topic', '$(x)'], 'no topic of such a name'],
  [['--bootstrap', 'a:1', '--port', 'x'], '--port'],
  [['--bootstrap', 'a:1', '--password', SECRET], 'not known'],
])('refuses %j', (args, word) => {
  const said = readLiveArguments(args as string[])
  expect(said).toContain(word)
  expect(said).not.toContain(SECRET)
})

it('tells of an error its name alone, and never its text', () => {
  const error = Object.assign(new Error(SECRET), {
    code: 'PLT_KFK_NETWORK',
    cause: Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' }),
  })
  const { fault } = toFault(error, 'a:1', false)
  expect(fault).toEqual({ code: 'unreachable', address: 'a:1', reason: 'ECONNREFUSED' })
  const words = (['unreachable', 'not-kafka', 'too-old', 'log-in', 'tls', 'no-rights', 'gone'] as const).map((code) =>
    tellLiveFault({ ...fault, code }),
  )
  expect(new Set(words).size).toBe(7)
  expect(words.join()).not.toContain(SECRET)
})

describe('an address', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  /** A server that answers each connection with these bytes. */
  async function answerWith(answer: (request: Buffer) => Buffer): Promise<number> {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (data) => socket.write(answer(data)))
    })
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const faultOf = async (port: number): Promise<unknown> => {
    const watch = new ClusterWatch([{ host: '127.0.0.1', port }], PLAINTEXT)
    const error = await watch.look().catch((reason: unknown) => reason)
    return error instanceof Fault ? error.fault.code : error
  }

  it('at which nobody listens is said to be unreachable', async () => {
    expect(await faultOf(1)).toBe('unreachable')
  })

  it('of a broker that lacks what is asked is said to be of an old version', async () => {
    // ApiVersions, version 3: no error, one API, no throttling, no tags.
    const port = await answerWith((data) => {
      const body = Buffer.from([0, 0, 2, 0, 3, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0])
      const head = Buffer.alloc(8)
      head.writeInt32BE(4 + body.length, 0)
      head.writeInt32BE(data.readInt32BE(8), 4)
      return Buffer.concat([head, body])
    })
    expect(await faultOf(port)).toBe('too-old')
  })
})

describe('the server', () => {
  const servers: BridgeServer[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  async function start(): Promise<{ readonly server: BridgeServer; readonly url: URL }> {
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    const server = new BridgeServer(folder)
    servers.push(server)
    return { server, url: new URL(await server.listen(0)) }
  }

  async function get(url: URL, path: string, headers: Record<string, string> = {}) {
    const asked = request({ host: url.hostname, port: url.port, path, headers })
    asked.end()
    const [response] = await once(asked, 'response')
    let text = ''
    if (response.headers['content-type'] === 'text/event-stream') {
      while (!text.includes('\n\n')) text += String((await once(response, 'data'))[0])
      asked.destroy()
    } else for await (const chunk of response) text += String(chunk)
    return { status: response.statusCode as number, policy: String(response.headers['content-security-policy']), text }
  }

  it('streams to who has the key, from a page of its own, by the name of this machine', async () => {
    const { server, url } = await start()
    server.send({ kind: 'picture', picture: findPicture() })
    const stream = `/live/stream?key=${server.key}`
    expect(url.hash).toBe(`#/live?key=${server.key}`)
    expect(await get(url, stream, { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
    expect((await get(url, stream)).text).toMatch(/^data: \{"kind":"picture"/)
    expect(await get(url, '/live/stream')).toMatchObject({ status: 403 })
    expect(await get(url, `/live/stream?key=${server.key.slice(1)}x`)).toMatchObject({ status: 403 })
    expect(await get(url, stream, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 })
    expect(await get(url, stream, { host: 'evil.example' })).toMatchObject({ status: 403 })
  })

  it('gives the page a policy under which it may speak with the bridge alone, and no file beside it', async () => {
    const { url } = await start()
    const page = await get(url, '/')
    expect(page).toMatchObject({ status: 200 })
    expect(page.policy).toContain("connect-src 'self'")
    expect(page.policy).toContain("default-src 'none'")
    expect(await get(url, '/../package.json')).toMatchObject({ status: 404 })
    expect(await get(url, '/%2e%2e/%2e%2e/etc/passwd')).toMatchObject({ status: 404 })
    expect(await get(url, '//')).not.toMatchObject({ status: 200 })
  })

  it('ends a picture within its line, whatever a topic is called', async () => {
    const { server, url } = await start()
    const evil = 'x\n\ndata: {"kind":"fault"}\n\n'
    const picture = findPicture()
    server.send({ kind: 'picture', picture: { ...picture, topics: [{ ...picture.topics[0], name: evil }] } })
    const { text } = await get(url, `/live/stream?key=${server.key}`)
    expect(JSON.parse(text.slice('data: '.length)).picture.topics[0].name).toBe(evil)
  })
})

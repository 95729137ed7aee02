/** The part of the Cache API that the shelf uses, in memory. */

class FakeCache {
  readonly files = new Map<string, Response>()
  /** Bytes that all caches together may still take. */
  constructor(readonly room: { bytes: number }) {}

  async match(url: string): Promise<Response | undefined> {
    return this.files.get(url)?.clone()
  }

  async put(url: string, response: Response): Promise<void> {
    this.room.bytes -= (await response.clone().arrayBuffer()).byteLength
    if (this.room.bytes < 0) throw new DOMException('full', 'QuotaExceededError')
    this.files.set(url, response)
  }

  async keys(): Promise<{ readonly url: string }[]> {
    return [...this.files.keys()].map((url) => ({ url }))
  }
}

export function createFakeCaches(room = { bytes: Number.POSITIVE_INFINITY }): CacheStorage {
  const caches = new Map<string, FakeCache>()
  const storage = {
    open: async (name: string) => {
      const cache = caches.get(name) ?? new FakeCache(room)
      caches.set(name, cache)
      return cache
    },
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  }
  return storage as unknown as CacheStorage
}

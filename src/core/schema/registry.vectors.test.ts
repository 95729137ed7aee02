import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import type { CompatibilityLevel } from './compatibility'
import { registryRequest } from './registry'
import type { RegistryRequest } from './registry-request'
import { createRegistry } from './registry-state'

interface Input {
  readonly defaultCompatibility: CompatibilityLevel
  readonly requests: readonly RegistryRequest[]
}
interface Expected {
  readonly responses: readonly {
    readonly status: number
    readonly error_code?: number
    readonly body?: unknown
    readonly bodySchema?: unknown
    readonly messageContains?: readonly string[]
  }[]
}

/** On the wire a schema is a string; the set has some as documents. */
function toWire(request: RegistryRequest): RegistryRequest {
  const body = request.body as { schema?: unknown } | undefined
  if (body?.schema === undefined || typeof body.schema === 'string') return request
  return { ...request, body: { ...body, schema: JSON.stringify(body.schema) } }
}

describe('registryRequest answers as the registry does', () => {
  // This set derives from sources under the Confluent Community License and is not part of the project.
  if (!existsSync(new URL('../../../../shared/vectors/registry-rest.json', import.meta.url))) {
    it.skip('needs the set beside the project: its licence does not allow a copy', () => {})
    return
  }
  it.each(loadVectors<Input, Expected>('registry-rest'))('$id $name', ({ input, expected }) => {
    let state = createRegistry(input.defaultCompatibility)
    input.requests.forEach((request, index) => {
      const response = registryRequest(state, toWire(request))
      state = response.state
      const wanted = expected.responses[index]
      expect(response).toMatchObject({ status: wanted.status })
      if (wanted.error_code !== undefined) expect(response).toMatchObject({ error_code: wanted.error_code })
      if (wanted.body !== undefined) {
        const body = 'body' in response ? response.body : undefined
        if (Array.isArray(wanted.body) || typeof wanted.body !== 'object') expect(body).toEqual(wanted.body)
        else expect(body).toMatchObject(wanted.body as object)
      }
      if (wanted.bodySchema !== undefined && 'body' in response)
        expect(JSON.parse((response.body as { schema: string }).schema)).toEqual(wanted.bodySchema)
      for (const part of wanted.messageContains ?? [])
        expect('message' in response ? response.message : '').toContain(part)
    })
  })
})

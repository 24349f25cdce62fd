import type { Reply } from '#server/testing.ts'
import { openScene, type ExchangeScene } from './testing.ts'

export type Item = Record<string, unknown>
export type Reader = 'client' | 'expert' | 'broker' | 'officer' | 'stranger'

/** The scene over HTTP: calls below `/exchange` as one of its people, or as nobody. */
export interface ExchangeApi {
  readonly scene: ExchangeScene
  readonly sessions: Readonly<Record<Reader, string>>
  get(path: string, name?: Reader, headers?: Record<string, string>): Promise<Reply>
  post(path: string, body: unknown, name: Reader, headers?: Record<string, string>): Promise<Reply>
  put(path: string, body: unknown, name: Reader): Promise<Reply>
  /** A draft of the enterprise's, or of whoever the parts say. @returns the id */
  draft(name: Reader, parts?: object): Promise<string>
}

export async function openApi(): Promise<ExchangeApi> {
  const scene = await openScene()
  const { product } = scene
  const sessions = {
    client: await product.signIn(scene.client.accountId!),
    expert: await product.signIn(scene.expert.accountId!),
    broker: await product.signIn(scene.broker.accountId!),
    officer: await product.signIn(scene.officer.accountId!),
    stranger: await product.signIn(scene.stranger.accountId!),
  }
  const as = (name?: Reader) => (name ? { session: sessions[name] } : {})
  const api: ExchangeApi = {
    scene,
    sessions,
    get: (path, name, headers = {}) => product.call('GET', `/exchange${path}`, { ...as(name), headers }),
    post: (path, body, name, headers = {}) =>
      product.call('POST', `/exchange${path}`, { ...as(name), body, headers }),
    put: (path, body, name) => product.call('PUT', `/exchange${path}`, { ...as(name), body }),
    async draft(name, parts = {}) {
      const ownerOrganisationId = scene.enterpriseId
      const common = { kind: 'need', title: '热锻模具寿命提升', placeCode: '510903', ownerOrganisationId }
      const reply = await api.post('/postings', { ...common, ...parts }, name)
      return (reply.body as { id: string }).id
    },
  }
  return api
}

export const itemsOf = (reply: Reply): Item[] => (reply.body as { items: Item[] }).items
export const idsOf = (reply: Reply): unknown[] => itemsOf(reply).map(({ id }) => id)
export const codeOf = ({ status, body }: Reply): [number, string | undefined] => [
  status,
  (body as { code?: string }).code,
]

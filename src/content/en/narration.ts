/** What a screen reader is told as it happens: the few events that matter, each in one short sentence. */
import type { RefusedCommand } from '../refused-command'

interface Names {
  readonly site: (id: string) => string
}
export const narrationWords = {
  SiteKilled: (e: { readonly site: string }, names: Names) => `${names.site(e.site)} is dark.`,
  SiteHealed: (e: { readonly site: string }, names: Names) =>
    `${names.site(e.site)} has power again; what runs there starts.`,
  WritesStopped: (e: { readonly isPartly: boolean }) =>
    e.isPartly ? 'Some writes do not go through.' : 'Writes do not go through.',
  WritesResumed: () => 'Writes go through again.',
  LeaderElected: (e: { readonly leader: number; readonly election: string }) =>
    e.leader < 0
      ? 'The partition has no leader.'
      : `${e.election === 'UNCLEAN' ? 'Unclean election: b' : 'B'}roker ${e.leader} leads.`,
  ObserverPromoted: (e: { readonly broker: number }) => `Observer ${e.broker} was promoted.`,
  ObserverDemoted: (e: { readonly broker: number }) => `Observer ${e.broker} stepped back.`,
  RecordsLost: (e: { readonly acknowledged: number }) => `${e.acknowledged} acknowledged records lost.`,
  QuorumLost: () => 'The controllers lost their majority.',
  QuorumRestored: () => 'The controllers have a majority again.',
  CommandRefused: (e: { readonly error: string; readonly message: string; readonly reason?: RefusedCommand }) =>
    `Refused: ${e.error}. ${e.message}`,
} as const

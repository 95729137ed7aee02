export interface RackConstraint {
  readonly count: number
  readonly rack: string
}
export type ObserverPromotionPolicy = 'under-min-isr' | 'under-replicated' | 'leader-is-observer'
export interface PlacementConstraints {
  readonly version: 1 | 2
  readonly replicas: readonly RackConstraint[]
  readonly observers: readonly RackConstraint[]
  /** null when the document names none; the effective policy is given by effectivePromotionPolicy(). */
  readonly observerPromotionPolicy: ObserverPromotionPolicy | null
}

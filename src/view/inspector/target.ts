/** What the inspector looks at. */
export type InspectorTarget =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'broker'; readonly id: number }
  | { readonly kind: 'controller'; readonly id: number }
  | { readonly kind: 'topic'; readonly name: string }
  | { readonly kind: 'partition'; readonly topic: string; readonly partition: number }
  | { readonly kind: 'replica'; readonly topic: string; readonly partition: number; readonly broker: number }
  | { readonly kind: 'producer'; readonly id: string }
  | { readonly kind: 'consumer'; readonly id: string }

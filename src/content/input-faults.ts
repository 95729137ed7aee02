/**
 * Door: what is wrong with a file, a link or a form. The English words come with the fault, as the command line says them
 * too; another language says them by the fault's code. A fault without a code, or one that the language does not know, is
 * shown as it came.
 */
import { translatedFunction } from './language'

export interface SaidFault {
  readonly value: string
  readonly message: string
  readonly cure: string
  readonly code?: string
  readonly values?: Readonly<Record<string, string | number>>
}

export const tellFault: (fault: SaidFault) => Pick<SaidFault, 'value' | 'message' | 'cure'> =
  /* @__PURE__ */ translatedFunction('tellFault', (fault: SaidFault) => fault)

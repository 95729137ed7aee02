/**
 * Door: what is wrong with a file, a link or a form, and what is legal in it but probably not meant. The English words
 * come with the fault, as the command line says them too; another language says them by the fault's code. A code that the
 * language does not know is shown as it came.
 */
import { translatedFunction } from './language'

type Values = Readonly<Record<string, string | number>>

export interface SaidFault {
  readonly value: string
  readonly message: string
  readonly cure: string
  readonly code: string
  readonly values: Values
}

export interface SaidWarning {
  readonly message: string
  readonly code: string
  readonly values: Values
}

export const tellFault: (fault: SaidFault) => Pick<SaidFault, 'value' | 'message' | 'cure'> =
  /* @__PURE__ */ translatedFunction('tellFault', (fault: SaidFault) => fault)

export const tellWarning: (warning: SaidWarning) => string = /* @__PURE__ */ translatedFunction(
  'tellWarning',
  ({ message }: SaidWarning) => message,
)

/** The whole fault in one line, where there is no room for a list. */
export const writeFault: (fault: SaidFault & { readonly place: string }) => string = /* @__PURE__ */ translatedFunction(
  'writeFault',
  ({ place, value, message, cure }: SaidFault & { readonly place: string }) =>
    `${place}: ${message} Found: ${value}. ${cure}`,
)

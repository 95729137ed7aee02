/**
 * What a visitor assumed of money stands in the address, beside the company or the run. The one thing a reader would get
 * wrong: it never makes another run, so whoever asks which run an address means takes it out first.
 */
const MONEY = /([?&])money=([^&]*)/

/** '' when the address says nothing of it. */
export function moneyOf(hash: string): string {
  return MONEY.exec(hash)?.[2] ?? ''
}

export function withoutMoney(hash: string): string {
  return hash.replace(MONEY, '$1').replace('?&', '?').replace('&&', '&').replace(/[?&]$/, '')
}

/** The address with this text instead; '' takes it out. */
export function withMoney(address: string, text: string): string {
  const rest = withoutMoney(address)
  return text === '' ? rest : `${rest}${rest.includes('?') ? '&' : '?'}money=${text}`
}

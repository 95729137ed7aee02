/** What a replica knows of transactions in its log; `log/transactions.ts` keeps it. */

/** ProducerStateEntry, as far as transactions need it: one for each transactional producer id in the log. */
export interface TransactionalProducer {
  readonly producerId: number
  /** Its id in the newest epoch that the log has seen, of a batch or of a marker. */
  identity: number
  /** Of the last marker; -1 for none. */
  coordinatorEpoch: number
  /** Where its open transaction begins; -1 when none is open. */
  firstOffset: number
  /** When it last wrote, or its coordinator. */
  updateUs: number
}

export interface LogTransactions {
  producers: TransactionalProducer[]
  /** Transactions that have ended and whose marker may be above the high watermark: first offset, marker's offset. */
  ended: number[]
  /** The index of aborted transactions (AbortedTxn): producer id, first offset, marker's offset. */
  aborted: number[]
}

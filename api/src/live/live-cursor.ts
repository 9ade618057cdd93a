/** A place in the stream of changes: the transaction that wrote a row, then the row. Both are 64-bit numbers. */
export interface LiveCursor {
  readonly txid: bigint;
  readonly id: bigint;
}

/** The cursor as browsers carry it (`Last-Event-ID`). */
export function writeLiveCursor({ txid, id }: LiveCursor): string {
  return `${txid}-${id}`;
}

/** The cursor in a text; null when there is none or it is not one of ours. */
export function readLiveCursor(text: string | undefined): LiveCursor | null {
  const [, txid, id] = /^(\d{1,19})-(\d{1,18})$/.exec(text ?? '') ?? [];
  return txid === undefined || id === undefined ? null : { txid: BigInt(txid), id: BigInt(id) };
}

/** Whether the first place comes after the second. */
export function isAfter(a: LiveCursor, b: LiveCursor): boolean {
  return a.txid === b.txid ? a.id > b.id : a.txid > b.txid;
}

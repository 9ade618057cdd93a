import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const receiptSchema = z.object({
  key: z.string(),
  operation: z.string(),
  at: z.string(),
  bodyHash: z.string(),
  status: z.number(),
  body: z.record(z.string(), z.unknown()),
});

/** What a system of the bank did under one idempotency key, and what it answered. */
export type Receipt = z.infer<typeof receiptSchema>;

/** A system's own book: append-only, on disk before the answer leaves, so that a kill loses nothing. */
export class ReceiptBook {
  private readonly byKey = new Map<string, Receipt>();
  private readonly file: number;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a+');
    for (const line of readFileSync(path, 'utf8').split('\n')) this.load(line);
  }

  find(key: string): Receipt | undefined {
    return this.byKey.get(key);
  }

  /** Writes a receipt; the key must be new. */
  add(receipt: Receipt): void {
    if (this.byKey.has(receipt.key)) throw new Error(`There is a receipt for key "${receipt.key}" already`);
    writeSync(this.file, `${JSON.stringify(receipt)}\n`);
    fsyncSync(this.file);
    this.byKey.set(receipt.key, receipt);
  }

  list(): readonly Receipt[] {
    return [...this.byKey.values()];
  }

  close(): void {
    closeSync(this.file);
  }

  /** A line torn by a kill was never answered, so it does not count. */
  private load(line: string): void {
    if (!line.endsWith('}')) return;
    const receipt = receiptSchema.safeParse(safeJson(line));
    if (receipt.success) this.byKey.set(receipt.data.key, receipt.data);
  }
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

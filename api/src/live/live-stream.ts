import type { ServerResponse } from 'node:http';
import type { LoggedChange } from './change-log.js';
import type { Follower } from './live-rights.js';
import { writeLiveCursor } from './live-cursor.js';

/** Bytes that may wait for a slow reader. Beyond them the stream ends; the browser comes back at its last event and misses nothing. */
const mostWaitingBytes = 64 * 1024;

/** Milliseconds after which a browser whose stream broke comes back. */
const comeBackMs = 2_000;

/** Whose stream it is, and what it follows. */
export interface Following {
  readonly sessionId: string;
  readonly staff: Follower;
  readonly topics: readonly string[];
}

/** One open stream of server-sent events. */
export class LiveStream {
  private isOpen = true;
  /** What came while the stream was being caught up; null once it is. */
  private held: LoggedChange[] | null = [];

  constructor(
    readonly following: Following,
    private readonly response: ServerResponse,
    private readonly onClose: (stream: LiveStream) => void,
  ) {
    response.on('close', () => this.close());
    response.on('error', () => this.close());
  }

  /** Sends the head: from here on the browser counts itself as connected. */
  begin(headers: Readonly<Record<string, string>>): void {
    this.response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${comeBackMs}\n\n`);
  }

  /** Tells what was missed, then what came meanwhile; from now on changes are told as they come. */
  release(missed: readonly LoggedChange[]): void {
    const held = this.held ?? [];
    this.held = null;
    this.tell([...missed, ...held]);
  }

  /** Tells changes in order; of several about the same thing only the last. */
  tell(changes: readonly LoggedChange[]): void {
    if (this.held) {
      this.held.push(...changes);
      return;
    }
    const last = new Map<string, LoggedChange>();
    for (const change of changes) {
      const name = `${change.topic} ${change.key}`;
      last.delete(name);
      last.set(name, change);
    }
    this.write([...last.values()].map(eventOf).join(''));
  }

  /** Keeps proxies from cutting the line, and finds out whether it is cut. */
  beat(): void {
    this.write(': \n\n');
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.onClose(this);
    this.response.end();
  }

  private write(text: string): void {
    if (!this.isOpen || text === '') return;
    if (this.response.writableLength > mostWaitingBytes) {
      this.close();
      this.response.destroy();
      return;
    }
    this.response.write(text);
  }
}

function eventOf({ at, topic, key }: LoggedChange): string {
  return `id: ${writeLiveCursor(at)}\nevent: change\ndata: ${JSON.stringify({ topic, key })}\n\n`;
}

import { describe, expect, test } from '@jest/globals';
import { LiveHub, type HubMessage, type LiveWorld, type News } from './live-hub.js';

/** One browser: its windows hear each other, one of them leads, time passes when told to. */
class PretendBrowser {
  readonly streams: { readonly url: string; readonly on: Parameters<LiveWorld['open']>[1]; isOpen: boolean }[] = [];
  private readonly windows = new Map<string, (message: HubMessage) => void>();
  private readonly waiting: (() => void)[] = [];
  private readonly leaders: (() => void)[] = [];

  window(self: string): LiveHub {
    return new LiveHub({
      self,
      open: (url, on) => {
        const stream = { url, on, isOpen: true };
        this.streams.push(stream);
        return { close: () => (stream.isOpen = false) };
      },
      tell: (message) => {
        for (const [name, listener] of this.windows) if (name !== self) listener(message);
      },
      hear: (listener) => this.windows.set(self, listener),
      lead: (leading) => {
        this.leaders.push(leading);
        if (this.leaders.length === 1) leading();
      },
      later: (run) => this.waiting.push(run),
    });
  }

  closeLeader(name: string): void {
    this.windows.delete(name);
    for (const stream of this.streams) stream.isOpen = false;
    this.leaders.shift();
    this.leaders[0]?.();
  }

  pass(): void {
    for (let turn = 0; turn < 3; turn += 1) for (const run of this.waiting.splice(0)) run();
  }

  get open(): readonly string[] {
    return this.streams.filter(({ isOpen }) => isOpen).map(({ url }) => url);
  }
}

const ignore = (): void => undefined;

describe('the one stream of a browser', () => {
  test('is not opened while nobody listens', () => {
    const browser = new PretendBrowser();
    browser.window('a');
    browser.pass();
    expect(browser.open).toEqual([]);
  });

  test('is opened once for all listeners of all windows', () => {
    const browser = new PretendBrowser();
    const [a, b] = [browser.window('a'), browser.window('b')];
    a.listen(['tasks'], ignore);
    a.listen(['journey:1'], ignore);
    b.listen(['work:7'], ignore);
    browser.pass();
    expect(browser.open).toEqual(['/api/live?topics=journey%3A1%2Ctasks%2Cwork%3A7']);
  });

  test('brings news to those who listen to the topic, in every window', () => {
    const browser = new PretendBrowser();
    const [a, b] = [browser.window('a'), browser.window('b')];
    const heard: string[] = [];
    const note = (who: string) => (news: News) => heard.push(`${who} ${news.key}`);
    a.listen(['tasks'], note('a'));
    b.listen(['tasks'], note('b'));
    b.listen(['journeys'], note('other'));
    browser.pass();
    browser.streams[0]?.on.news({ topic: 'tasks', key: 't1' }, '5');
    expect(heard.sort()).toEqual(['a t1', 'b t1']);
  });

  test('comes back at the last cursor after it broke, and says meanwhile that it is away', () => {
    const browser = new PretendBrowser();
    const hub = browser.window('a');
    hub.listen(['tasks'], ignore);
    browser.pass();
    browser.streams[0]?.on.up();
    browser.streams[0]?.on.news({ topic: 'tasks', key: 't1' }, '42');
    browser.streams[0]?.on.down();
    expect(hub.state()).toBe('reconnecting');
    browser.pass();
    expect(browser.open).toEqual(['/api/live?topics=tasks&cursor=42']);
    browser.streams[1]?.on.up();
    expect(hub.state()).toBe('live');
  });

  test('is taken over by another window, which has missed nothing', () => {
    const browser = new PretendBrowser();
    const [a, b] = [browser.window('a'), browser.window('b')];
    a.listen(['tasks'], ignore);
    b.listen(['tasks'], ignore);
    browser.pass();
    browser.streams[0]?.on.news({ topic: 'tasks', key: 't1' }, '7');
    browser.closeLeader('a');
    browser.pass();
    expect(browser.open).toEqual(['/api/live?topics=tasks&cursor=7']);
  });

  test('is closed when the last listener goes', () => {
    const browser = new PretendBrowser();
    const hub = browser.window('a');
    const stop = hub.listen(['tasks'], ignore);
    browser.pass();
    stop();
    browser.pass();
    expect(browser.open).toEqual([]);
    expect(hub.state()).toBe('idle');
  });
});

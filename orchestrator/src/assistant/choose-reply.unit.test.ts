import { describe, expect, test } from '@jest/globals';
import { sampleTouch } from '@tongtu/store/testing';
import { openWork, type TouchpointState } from '@tongtu/workflows/touchpoint';
import { chooseReply } from './choose-reply.js';

const opened = openWork(sampleTouch, { at: '2026-11-24T08:00:00.000Z', values: {}, conditions: {}, language: 'zh' }).state;
const atAssistant: TouchpointState = { ...opened, rung: 1 };

function reply(intent: string | null, confidence: number, state: TouchpointState = atAssistant) {
  const cards = [{ id: 'photo-glare', title: { zh: '反光' }, body: { zh: '话术：关掉闪光灯', en: 'Script: flash off' } }];
  return chooseReply({ record: { config: sampleTouch, state }, cards, understood: { intent, confidence } });
}

describe('the assistant’s reply', () => {
  test('is the script kit’s card where there is one, in the customer’s language', () => {
    expect(reply('photo-glare', 0.9)).toMatchObject({ text: '话术：关掉闪光灯', sure: true });
    expect(reply('photo-glare', 0.9, { ...atAssistant, language: 'en' }).text).toBe('Script: flash off');
    expect(reply('photo-blurred', 0.9)).toMatchObject({ text: expect.stringContaining('对上焦'), sure: true });
  });

  test('to a question about what to do names the next thing that is missing', () => {
    expect(reply('how-to', 0.9)).toMatchObject({ text: expect.stringContaining('常住城市'), sure: true });
  });

  test('is a hand-over when it is not sure enough, does not understand, or has nothing to say', () => {
    for (const [intent, confidence] of [
      ['photo-glare', 0.5],
      [null, 0],
      ['balance', 0.95],
    ] as const) {
      expect(reply(intent, confidence)).toMatchObject({ sure: false, text: expect.stringContaining('同事') });
    }
  });

  test('leaves complaints, calls and those who ask for one to a person', () => {
    expect(reply('want-person', 0.9)).toMatchObject({ sure: false, intent: 'person' });
    expect(reply('complaint', 0.9).sure).toBe(false);
    expect(reply('call-back', 0.9).sure).toBe(false);
  });
});

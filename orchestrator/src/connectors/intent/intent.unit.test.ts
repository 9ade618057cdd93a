import { describe, expect, test } from '@jest/globals';
import { makeRecogniser } from './recogniser.js';
import { makeIntentConnector } from './connector.js';
import { conversationUtterances } from './utterances/conversation.js';
import { serviceUtterances } from './utterances/service.js';

/** What customers said that was never shown to the model. */
const heldOut: Readonly<Record<string, readonly string[]>> = {
  balance: ['我账户里剩多少钱了', '帮忙查下卡上余额', '看看我还有多少存款', "what's left in my account"],
  'card-loss': ['我的卡掉了,快帮我冻结', '钱包被偷了,银行卡也在里面', '怎么挂失储蓄卡', 'I think someone stole my debit card'],
  transfer: ['想给我妈打点钱过去', '怎么把钱转到工商银行的卡', '向李四汇一千元', 'please send money to my brother'],
  loan: ['买房想贷款,要准备什么', '消费贷利息高不高', 'need to borrow money for a house'],
  bill: ['本期账单金额是多少', '能不能把账单分十二期还', 'how much do I owe on my credit card this month'],
  wealth: ['最近有什么收益高的理财', '想存个定期,利率怎么样', '基金怎么赎回', 'any good funds to invest in'],
  complaint: ['你们的态度真恶劣,我要告你们', '排队排了一下午没人理我', 'I am very unhappy with your bank service', '这服务也太烂了吧'],
  'want-person': ['叫个真人来帮我', '我要跟客户经理通话', 'let me speak with someone real', '别用机器人糊弄我，找人工', '能换人工吗'],
  'photo-glare': ['身份证上总有反光', '拍照的时候反光厉害', 'the id card photo has glare on it', '灯光太亮了照片一片白'],
  'photo-blurred': ['照片拍得很模糊', '总说我拍得不清晰', 'my photo came out blurry'],
  'name-differs': ['提示名字跟证件不一致', '系统说姓名不符怎么回事', 'it says my name does not match'],
  'how-to': ['接下来要怎么做', '身份证照片应该怎么拍', 'how do I upload the photo', '不知道怎么继续'],
  later: ['我现在很忙,晚些时候再办', '明天有空再说', 'maybe later, I am busy', '过几天再弄吧'],
  'not-interested': ['我不想开户了', '不要再给我发消息', 'no thanks, not interested', '算了,取消申请'],
  'call-back': ['麻烦给我回个电话', '明天上午打电话给我', 'please call me back tomorrow'],
  done: ['已经弄好了谢谢', '刚才验证通过了', 'it is done, thanks'],
};

const nonsense = [
  '今天天气怎么样',
  '帮我点一份外卖',
  'what is the capital of France',
  '讲个笑话',
  '你好',
  'book a flight to Paris',
  '阿斯顿发斯蒂芬',
  'asdf qwer zxcv',
  '1234567',
  '床前明月光',
  '哈哈哈哈',
  '推荐一部电影',
];

const recogniser = makeRecogniser();
const asked = Object.entries(heldOut).flatMap(([intent, sentences]) => sentences.map((sentence) => ({ intent, sentence })));

describe('recognising what a customer means', () => {
  test('is right for at least 85 % of sentences it has never seen, in Chinese and in English', () => {
    const learned = new Set(Object.values({ ...serviceUtterances, ...conversationUtterances }).flat());
    expect(asked.filter(({ sentence }) => learned.has(sentence))).toEqual([]);
    for (const isLanguage of [/[\u4e00-\u9fff]/, /^[^\u4e00-\u9fff]+$/]) {
      const those = asked.filter(({ sentence }) => isLanguage.test(sentence));
      const right = those.filter(({ intent, sentence }) => recogniser.understand(sentence).intent === intent);
      expect(right.length / those.length).toBeGreaterThanOrEqual(0.85);
    }
  });

  test('is not confident about anything else', () => {
    for (const sentence of nonsense) expect([sentence, recogniser.understand(sentence).confidence < 0.5]).toEqual([sentence, true]);
    expect(recogniser.understand('')).toEqual({ intent: null, confidence: 0 });
    expect(recogniser.understand('怎'.repeat(100_000)).confidence).toBeLessThan(0.9);
  });

  test('learns what a drawing adds', () => {
    const examples = { 'branch-hours': ['网点几点开门', '周末营业吗', '你们几点关门', 'when does the branch open'] };
    expect(recogniser.understand('请问周末网点几点开门', examples).intent).toBe('branch-hours');
    expect(recogniser.understand('给我转人工', examples).intent).toBe('want-person');
  });
});

describe('the AI step', () => {
  const perform = (text: string, minimumConfidence: number) =>
    makeIntentConnector(recogniser).perform(
      {
        ...{ instance: 'i', key: 'k', subject: { kind: 'customer', id: 'c' }, input: { text } },
        settings: { intents: [{ code: 'complaint', examples: [] }], minimumConfidence },
      },
      AbortSignal.timeout(1_000),
    );

  test('goes on when it is sure of one of the drawn intents, and says what it saw', async () => {
    const { answer } = await perform('我要投诉你们的服务', 0.6);
    expect(answer).toMatchObject({ outcome: 'ok', values: { intent: 'complaint' }, why: { code: 'understood', args: { minimum: 0.6 } } });
  });

  test('is unsure about everything else, however clear it is', async () => {
    expect((await perform('给我转人工', 0.6)).answer).toMatchObject({ outcome: 'unsure', values: { intent: null, confidence: 0 } });
    expect((await perform('我要投诉你们的服务', 1)).answer.outcome).toBe('unsure');
  });
});

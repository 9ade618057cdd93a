import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

const jieba = Jieba.withDict(dict);
const hanzi = /[\u4e00-\u9fff]/;
/** Words that say nothing of what is meant. */
const empty = new Set('的 了 吗 呢 啊 吧 我 你 是 a an the my is it to i me of please do'.split(' '));

/** What a sentence is recognised by: words, characters and pairs of them in Chinese; words, their parts and pairs in English. */
export function featuresOf(sentence: string): readonly string[] {
  const text = sentence.normalize('NFKC').toLowerCase().slice(0, 500);
  return [...(hanzi.test(text) ? chinese(text) : []), ...english(text)];
}

function chinese(text: string): readonly string[] {
  const words = jieba.cutForSearch(text, true).filter((word) => hanzi.test(word) && !empty.has(word));
  const signs = [...text].filter((sign) => hanzi.test(sign));
  const singles = signs.filter((sign) => !empty.has(sign)).map((sign) => `1:${sign}`);
  const pairs = signs.slice(1).map((sign, index) => `2:${signs[index] ?? ''}${sign}`);
  return [...words.map((word) => `w:${word}`), ...singles, ...pairs];
}

function english(text: string): readonly string[] {
  const words = text.match(/[a-z']+/g) ?? [];
  const full = words.filter((word) => !empty.has(word));
  const pairs = words.slice(1).map((word, index) => `b:${words[index] ?? ''} ${word}`);
  return [...full.map((word) => `w:${word}`), ...full.flatMap(partsOf), ...pairs];
}

/** Runs of three and four letters, so that a word is known in its other forms too. */
function partsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return [3, 4].flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, start) => `c:${marked.slice(start, start + length)}`),
  );
}

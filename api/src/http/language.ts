import type { FastifyRequest } from 'fastify';
import type { Language, Text } from '@tongtu/workflows/graph';

/** The reader's language by `Accept-Language` (its weights heeded); Chinese when it names neither. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map(readRange);
  const best = wanted.filter(({ language, weight }) => language !== null && weight > 0).toSorted((a, b) => b.weight - a.weight)[0];
  return best?.language ?? 'zh';
}

function readRange(range: string): { readonly language: Language | null; readonly weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
  const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : null;
  return { language, weight: quality === undefined ? 1 : Number(quality) };
}

/** An authored text in one language; Chinese where the other was not written. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.zh;
}

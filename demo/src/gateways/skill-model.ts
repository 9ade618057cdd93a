import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from '../faults/fault-switch.js';
import { withFaults } from '../faults/suffer.js';

const text = z.string().max(20_000);
const asked = z.discriminatedUnion('skill', [
  z.object({ skill: z.literal('classify'), text, classes: z.array(z.object({ code: z.string(), sentences: z.array(z.string()) })).min(1) }),
  z.object({ skill: z.literal('summarise'), text, sentences: z.number().int().min(1) }),
  z.object({ skill: z.literal('draft'), text }),
  z.object({ skill: z.literal('score'), values: z.record(z.string(), z.number().nullable()), lowest: z.number(), highest: z.number() }),
]);
type Asked = z.infer<typeof asked>;
type Skills = { readonly [S in Asked['skill']]: (question: Extract<Asked, { readonly skill: S }>) => object };

/** What the pretend model says to each skill. It is no model at all but rules that can be read: the same question always gets the same answer. */
const skills: Skills = {
  classify: ({ text: words, classes }) => {
    const counted = classes.map(({ code, sentences }) => ({ code, shared: Math.max(0, ...sentences.map((one) => sharedBy(words, one))) }));
    const best = counted.reduce((first, other) => (other.shared > first.shared ? other : first));
    return { class: best.code, confidence: best.shared };
  },
  summarise: ({ text: words, sentences }) => ({
    text: (words.match(/[^。！？\n]+[。！？]?/g) ?? []).slice(0, sentences).join(''),
    confidence: 0.9,
  }),
  draft: ({ text: words }) => ({ text: words.replaceAll('你', '您'), confidence: 0.9 }),
  score: ({ values, lowest, highest }) => {
    const known = Object.values(values).filter((value) => value !== null);
    return { score: (lowest + highest) / 2, confidence: known.length / Math.max(1, Object.keys(values).length), reasons: ['折中'] };
  },
};

/** The bank's pretend model for the skills of an assistant: `POST /skills`. */
export function skillModel(app: FastifyInstance, { faults }: { readonly faults: FaultSwitch }): void {
  app.post(
    '/skills',
    withFaults(faults, 'model', async (request) => {
      const question = asked.safeParse(request.body);
      if (!question.success) return { status: 400, body: { code: 'bad-request' } };
      const answer = (skills[question.data.skill] as (question: Asked) => object)(question.data); // the register pairs each skill with its question
      return { status: 200, body: { ...answer, model: 'tongtu-demo', version: '1' } };
    }),
  );
}

/** The share of a sentence's pairs of characters that stand in the words too. */
function sharedBy(words: string, sentence: string): number {
  const pairs = [...sentence].slice(1).map((sign, index) => `${[...sentence][index] ?? ''}${sign}`);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

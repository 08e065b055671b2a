// The parts of a HAR that are read, as browsers and proxies write them: with more, or less, than HAR 1.2 asks for.
import { z } from 'zod';

const text = z.string().nullish();
const number = z.number().nullish();

const Pairs = z
  .array(z.object({ name: z.string(), value: text }))
  .nullish()
  .transform((all) => (all ?? []).map(({ name, value }) => ({ name, value: value ?? '' })));

const Content = z.object({ text, encoding: text, size: number, comment: text });

const Entry = z.object({
  startedDateTime: text,
  time: number,
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: Pairs,
    bodySize: number,
    postData: Content.extend({ mimeType: text, params: Pairs }).nullish(),
  }),
  _kontrak: z.object({ fault: z.string() }).nullish(),
  response: z.object({ status: z.number(), headers: Pairs, content: Content.nullish() }),
});

export const Har = z.object({ log: z.object({ entries: z.array(Entry) }) });

export type HarEntry = z.infer<typeof Entry>;
export type HarPairs = z.infer<typeof Pairs>;
export type HarContent = Partial<z.infer<typeof Content>>;
export type HarPostData = HarEntry['request']['postData'];

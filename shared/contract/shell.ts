import { z } from 'zod';
import { Empty, ShortText, Token } from './common';

/** Questions that main answers itself: dialogs and the window. Everything else goes to the service. */
export const shellContract = {
  'shell:chooseFolder': { input: z.strictObject({ purpose: z.enum(['create', 'open']) }), output: z.object({ token: Token, name: z.string() }).nullable() },
  'shell:chooseWorkbooks': { input: Empty, output: z.array(z.object({ token: Token, name: z.string(), bytes: z.int() })) },
  'shell:chooseSave': { input: z.strictObject({ suggestedName: ShortText }), output: z.object({ token: Token, name: z.string() }).nullable() },
  /** Shows a file that was just written in the system's file manager. */
  'shell:reveal': { input: z.strictObject({ token: Token }), output: Empty },
  'shell:about': { input: Empty, output: z.object({ version: z.string(), electron: z.string(), dataFolder: z.string() }) },
  'shell:ready': { input: Empty, output: Empty },
  /** What would be lost now, in words; told at every change, so that it can still be named when the page hangs or dies. */
  'shell:unsaved': { input: z.strictObject({ what: z.array(ShortText).max(50) }), output: Empty },
  /** The page's word on a `leaving` notice: `asking` = it asks a person, so that the answer may take its time. */
  'shell:leave': { input: z.strictObject({ id: z.int().positive(), answer: z.enum(['asking', 'leave', 'stay']) }), output: Empty },
} as const;

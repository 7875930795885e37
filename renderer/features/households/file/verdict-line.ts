import type { OutputOf } from '../../../../shared/contract/contract';

type Verdict = OutputOf<'household:file'>['verdict'];

/** What is still open stands by itself in the head; this is how its note begins. */
const STILL_OPEN = '尚需核实';
/** Remarks on how it was computed, not on the months; they stand with the chart. */
const ON_THE_METHOD = /^(按市级下限测算|含未分项收入)/;

/** The sentence in pieces for the fixed head and for the chart. */
export interface VerdictLine {
  /** The months, in one line: what the sentence says after its headline, with the notes that speak of months. */
  readonly months: string;
  /** Remarks for the chart: caveats and how it was computed. */
  readonly method: string;
}

/**
 * Takes the verdict's sentence apart by its own notes. Nothing is lost: what is neither in `months` nor in `method` is the
 * headline and what is still open, which stand beside them.
 */
export function verdictLine({ headline, sentence, notes }: Pick<Verdict, 'headline' | 'sentence' | 'notes'>): VerdictLine {
  const bare = notes.reduce((text, note) => text.replace(note, ''), sentence);
  const detail = bare.replace(headline, '').replace(/^[：:，。]+/, '');
  const ofMonths = notes.filter((note) => !note.startsWith(STILL_OPEN) && !ON_THE_METHOD.test(note));
  const method = notes.filter((note) => ON_THE_METHOD.test(note));
  return { months: [detail.replace(/尚需核实[^。]*。?$/, ''), ...ofMonths].join(''), method: method.join('') };
}

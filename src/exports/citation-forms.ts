/** The forms in which every citation is offered, in the order in which they are shown. */
import { bibtex, csl, ris } from './citation-data.ts';
import { apa, chicago, mla, plain } from './citation-prose.ts';
import type { Citation } from './citation.ts';
import type { Run } from './citation-runs.ts';

export interface CitationForm {
  id: string;
  label: string;
  /** Is it a record for a program rather than a sentence? */
  isRecord: boolean;
  write: (citation: Citation) => Run[];
}

export const citationForms: readonly CitationForm[] = [
  { id: 'plain', label: 'Plain text', isRecord: false, write: plain },
  { id: 'chicago', label: 'Chicago (note)', isRecord: false, write: chicago },
  { id: 'apa', label: 'APA', isRecord: false, write: apa },
  { id: 'mla', label: 'MLA', isRecord: false, write: mla },
  { id: 'bibtex', label: 'BibTeX', isRecord: true, write: bibtex },
  { id: 'ris', label: 'RIS', isRecord: true, write: ris },
  { id: 'csl', label: 'CSL-JSON', isRecord: true, write: csl },
];

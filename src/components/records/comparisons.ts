/** What the comparisons of `records.json` are called. */
import type { OtherRecord, RecordCell } from '../../edition/other-records.ts';

export const comparisons: Record<RecordCell['says'], string> = {
  agrees: 'agrees',
  adds: 'adds',
  differs: 'differs',
  omits: 'omits',
};

export const extents: Record<OtherRecord['extent'], string> = {
  whole: 'seen whole',
  part: 'seen in part',
};

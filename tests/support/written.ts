/** What the MDX files say of who speaks, read by their tags alone, with no code of the edition. */
import { globSync, readFileSync } from 'node:fs';

/** Words that a speaker is reported as saying. */
export interface WrittenSpeech {
  speaker: string;
  words: string;
}

/**
 * @param folder a content folder
 * @returns for each paragraph of the outline in order (headings and the date line left out) its stretches of speech
 */
export function readSpeech(folder = 'content'): WrittenSpeech[][] {
  return globSync('outline/*.mdx', { cwd: folder })
    .sort()
    .flatMap((file) => speechIn(readFileSync(`${folder}/${file}`, 'utf8')));
}

function speechIn(mdx: string): WrittenSpeech[][] {
  const isPreamble = /^order: 0$/m.test(mdx);
  const body = mdx.replace(/^---\n[^]*?\n---\n/, '').replace(/^\[\^[^\]]+\]:.*$/gm, '');
  let speaker = '';
  const paragraphs = body.split(/\n\s*\n/).flatMap((paragraph): WrittenSpeech[][] => {
    const said: WrittenSpeech[] = [];
    let hasWords = false;
    for (const part of paragraph.split(/(<Said by="[^"]*">|<\/Said>)/)) {
      const by = /^<Said by="([^"]*)">$/.exec(part)?.[1];
      const words = part
        .replace(/\[\^[^\]]+\]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/^ ?(\(\d+\)|\d+\.) /, '');
      if (by !== undefined) speaker = by;
      else if (part === '</Said>') speaker = '';
      else if (words.trim()) {
        hasWords = true;
        if (speaker) said.push({ speaker, words: words.trim() });
      }
    }
    return hasWords && !paragraph.trim().startsWith('#') ? [said] : [];
  });
  return isPreamble ? paragraphs.slice(1) : paragraphs;
}

/**
 * Words as a string of CSS that stands for them in a style sheet and in a `<style>` element alike: nothing in them
 * can end the string, and no “<” is left that could end the element.
 */
export function cssString(words: string): string {
  return `"${words.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

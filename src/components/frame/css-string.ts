/**
 * Words as a CSS string, safe in a style sheet and in a `<style>` element: nothing in them can end the string, and no “<” is left
 * that could end the element.
 */
export function cssString(words: string): string {
  return `"${words.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

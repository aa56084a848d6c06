/** The cards that open beside names in the text, by the names' ids. */
import { permalink } from '../addresses.ts';
import type { NameCards } from '../components/name-card/name-card.ts';
import { edition } from '../edition/current.ts';
import { isLinked } from '../edition/edition.ts';
import { entriesOf } from '../edition/register.ts';
import { nameGroups } from '../edition/schemas/register-schema.ts';

export function GET(): Response {
  const entries = entriesOf(edition, nameGroups).flatMap((group) => group.entries.filter(isLinked));
  const cards: NameCards = {};
  for (const { id, headword, description, places } of entries) {
    const nodes = new Set(places.map(({ place }) => place.node));
    cards[id] = { name: headword, description, where: [...nodes].map((node) => ({ ref: node.ref, url: permalink(node) })) };
  }
  return Response.json(cards);
}

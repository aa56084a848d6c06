/** Names by id for the cards that open beside a name in the text: name, description, and where it is printed. */
import { permalink } from '../addresses.ts';
import { edition } from '../edition/current.ts';
import { isLinked } from '../edition/edition.ts';
import { entriesOf } from '../edition/register.ts';
import { nameGroups } from '../edition/schemas/register-schema.ts';

export function GET(): Response {
  const entries = entriesOf(edition, nameGroups).flatMap((group) => group.entries.filter(isLinked));
  const cards = entries.map(({ id, headword, description, places }) => {
    const where = [...new Set(places.map(({ place }) => place.node))];
    return [id, { name: headword, description, where: where.map((node) => [node.ref, permalink(node)]) }];
  });
  return new Response(JSON.stringify(Object.fromEntries(cards)));
}

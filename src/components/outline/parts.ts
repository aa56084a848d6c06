/** The components that the MDX of the outline becomes (see `outline/remark-outline.ts`). */
import DateLine from './DateLine.astro';
import Item from './Item.astro';
import ItemTitle from './ItemTitle.astro';
import Point from './Point.astro';
import Section from './Section.astro';
import SectionTitle from './SectionTitle.astro';
import Statement from './Statement.astro';

export const parts = { DateLine, Item, ItemTitle, Point, Section, SectionTitle, Statement };

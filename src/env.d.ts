declare namespace App {
  interface Locals {
    /** Is this the page of the whole outline? Its section headings stand one level lower than on pages of their own. */
    isWhole?: boolean;
  }
}

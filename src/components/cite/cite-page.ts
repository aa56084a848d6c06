/** The page of citations: opens the one that is linked to, makes all ready to copy once the page has loaded, and checks a pasted one. */
function openLinked(): void {
  const linked = location.hash.startsWith('#cite-') ? document.getElementById(location.hash.slice(1)) : null;
  const details = linked?.closest('details');
  if (!linked || !details) return;
  details.open = true;
  linked.scrollIntoView();
}

openLinked();
addEventListener(
  'load',
  () => {
    void import('./copy-forms.ts').then(({ readyForms }) => {
      readyForms(document, document);
    });
  },
  { once: true },
);
addEventListener('hashchange', openLinked);
const form = document.querySelector<HTMLFormElement>('#check form');
if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void import('./cite-check.ts').then(({ check }) => {
      check(form);
    });
  });
}

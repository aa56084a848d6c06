/**
 * What only script puts into a page, in short: a skeleton of each thing with its classes and attributes, since no built page has it.
 * Tests of style sheets look for their selectors here, too; one of them checks that some script knows each class.
 */
export const madeByScript = `
<!doctype html>
<html data-theme="light" data-bare="yes" data-keys="off" data-asked="">
  <body>
    <header class="bar">
      <details class="settings" open><summary></summary><form><label><select><option></option></select></label></form></details>
    </header>
    <div class="announcement"><input /></div>
    <div class="name-card" id="name-card" popover="auto">
      <p class="card-name"></p><p class="card-what"></p><p class="card-where"><a></a></p><p class="card-more"><a></a></p>
    </div>
  </body>
</html>
<!doctype html>
<html data-theme="dark"></html>`;

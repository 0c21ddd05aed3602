// The menu "Copy as": choosing a text shows it and copies it. The server renders the
// texts for the address of the page; when that has changed they are asked for again, so
// that they are those of what is asked now.
(() => {
  const menu = document.querySelector(".copy-menu > details");
  const summary = menu.querySelector("summary");
  const panel = menu.querySelector(".copy-panel");
  const items = () => [...panel.querySelectorAll("details")];
  const address = () => location.pathname + location.search;
  const tell = (text) => { panel.querySelector(".copy-told").textContent = text; };

  // For which address the texts are: first that which the page was loaded from.
  const loaded = performance.getEntriesByType("navigation")[0]?.name;
  let known = loaded && new URL(loaded).pathname + new URL(loaded).search;
  let current = Promise.resolve(true);

  // Which text is open stays so.
  const replace = (fresh) => {
    const open = items().find((item) => item.open)?.dataset.format;
    const focused = document.activeElement?.closest(".copy-panel details")?.dataset.format;
    panel.replaceChildren(...document.importNode(fresh, true).childNodes);
    for (const item of items()) {
      item.open = item.dataset.format === open;
      if (item.dataset.format === focused) item.firstElementChild.focus();
    }
  };
  const refresh = async () => {
    const asked = address();
    if (asked === known) return true;
    try {
      // A page of an ask with a mistake is a page as well.
      const response = await fetch(asked, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      replace(page.querySelector(".copy-panel"));
      known = asked;
      return true;
    } catch {
      // What was asked before is not shown as what is asked now.
      for (const item of items()) item.remove();
      known = undefined;
      tell("The texts could not be loaded. Close the menu and open it again.");
      return false;
    }
  };
  const select = (text) => getSelection().selectAllChildren(text);
  const copy = async (format) => {
    // Never what was asked before.
    if (!await current) return;
    const item = items().find((item) => item.dataset.format === format);
    if (!item) return;
    const text = item.querySelector("pre");
    const name = item.querySelector("span").textContent;
    try {
      await navigator.clipboard.writeText(text.textContent.trimEnd());
      tell(`Copied: ${name}`);
    } catch {
      // No clipboard on this origin, or no permission: one key is left to press.
      select(text);
      tell("Selected: press Ctrl+C or ⌘C");
    }
  };

  const opened = () => {
    if (!menu.open) return;
    tell("Choose one: it is copied.");
    current = refresh();
  };
  menu.addEventListener("toggle", (event) => { if (event.target === menu) opened(); });
  panel.addEventListener("click", (event) => {
    const item = event.target.closest("summary")?.parentElement;
    if (!item) return;
    // What was chosen before is copied again.
    if (item.open) event.preventDefault();
    copy(item.dataset.format);
  });
  menu.addEventListener("keydown", (event) => {
    if (!menu.open) return;
    if (event.key === "Escape") {
      // It would cancel a request that is under way as well.
      event.stopPropagation();
      menu.open = false;
      summary.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches("summary")) return;
    event.preventDefault();
    const all = [summary, ...items().map((item) => item.firstElementChild)];
    all[all.indexOf(event.target) + step]?.focus();
  });
  // Whoever goes elsewhere may change what is asked.
  for (const name of ["pointerdown", "focusin", "input", "change"]) {
    document.addEventListener(name, ({ target }) => {
      if (menu.open && !menu.contains(target)) menu.open = false;
    });
  }
  opened();
  // What was chosen while this was on its way.
  const early = items().find((item) => item.open);
  if (early) copy(early.dataset.format);
})();

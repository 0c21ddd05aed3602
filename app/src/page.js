(() => {
  const root = document.documentElement;
  // What stands before each path of this service.
  const basePath = root.dataset.basePath ?? "";
  const known = ["light", "dark"];
  const store = {
    // A browser may refuse storage altogether.
    read() { try { return localStorage.getItem("theme"); } catch { return null; } },
    write(theme) { try { localStorage.setItem("theme", theme); } catch {} },
  };
  const chosen = store.read();
  if (known.includes(chosen)) root.dataset.theme = chosen;
  root.dataset.script = "";
  // A transition that comes too late is skipped, which is no error.
  for (const name of ["pageswap", "pagereveal"]) {
    addEventListener(name, ({ viewTransition: transition }) => {
      transition?.ready.catch(() => {});
      transition?.finished.catch(() => {});
    });
  }
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest(".copy-code");
    if (!button) return;
    const text = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      // No clipboard on this origin, or no permission: one key is left to press.
      getSelection().selectAllChildren(text);
      button.textContent = "Selected: press Ctrl+C or ⌘C";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  document.addEventListener("keydown", (event) => {
    const { key, altKey, shiftKey, defaultPrevented } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const isWide = isCommand && !altKey && !shiftKey && key.toLowerCase() === "k";
    if (defaultPrevented || !(isWide || (key === "/" && !isCommand && !altKey))) return;
    if (event.target.closest("input, select, textarea")) return;
    // A slash goes to the nearest search, a filter if there is one.
    const fields = [...document.querySelectorAll("main input[type=search], .site-search input")];
    const isOwn = (field) => isWide === field.matches("[data-suggest]");
    const seen = fields.filter((field) => field.checkVisibility());
    const search = seen.find(isOwn) ?? seen[0];
    event.preventDefault();
    if (search) search.focus();
    else location.assign(`${basePath}/search`);
  });
  // Links that are explained in place; without the script they lead to their pages. A name
  // in a message opens it with a click. A link in a text is followed by a click: there it is
  // a pointer that rests, Alt and the arrow down, or a finger, which cannot rest.
  const EXPLAINED = "a.explained";
  const MENTIONED = `:is(.prose, .fact-card, .told-apart td, .lead) a:is([href^="${basePath}/fields/"], [href^="${basePath}/codes/"]):not([href*="?"], [href$=".json"])`;
  const explanations = () => import(`${basePath}/explain.js`);
  const explain = (event, link) => {
    event.preventDefault();
    explanations().then(({ explain }) => explain(link)).catch(() => location.assign(link.href));
  };
  document.addEventListener("pointerover", ({ target, pointerType, buttons }) => {
    const link = target.closest(`${EXPLAINED}, ${MENTIONED}`);
    if (!link || pointerType === "touch" || buttons) return;
    explanations().then(({ rest }) => link.matches(MENTIONED) && rest(link)).catch(() => {});
  });
  document.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (key !== "ArrowDown" || !altKey || ctrlKey || metaKey || shiftKey) return;
    if (target.matches(`${EXPLAINED}, ${MENTIONED}`)) explain(event, target);
  });
  document.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, pointerType, defaultPrevented } = event;
    if (ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return;
    const links = pointerType === "touch" ? `${EXPLAINED}, ${MENTIONED}` : EXPLAINED;
    const link = event.target.closest(links);
    if (link) explain(event, link);
  });
  // What few need is loaded when they come to it.
  const onFirst = (type, selector, address) => {
    document.addEventListener(type, function load({ target }) {
      if (!target.matches(selector)) return;
      document.removeEventListener(type, load, true);
      const script = document.createElement("script");
      script.src = address;
      document.head.append(script);
    }, true);
  };
  onFirst("focusin", "input[data-suggest]", `${basePath}/search.js`);
  onFirst("toggle", ".copy-menu > details", `${basePath}/copy-menu.js`);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".theme-button")) return;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    store.write(next);
  });
  // Keeps pages for when there is no network. A browser has this on safe origins only.
  if (!navigator.connection?.saveData) {
    addEventListener("load", () => {
      navigator.serviceWorker?.register(`${basePath}/sw.js`).catch(() => {});
    });
  }
})();

// What a search finds, in a list under its field while somebody types. The pattern is the
// combobox of the ARIA Authoring Practices, with a list that is only offered: Enter
// searches as it does without a script, until an arrow key has chosen an entry.
(() => {
  // Nobody is asked at each letter.
  const PAUSE = 120;
  const MOST = 8;
  // What stands before each path of this service.
  const BASE_PATH = document.documentElement.dataset.basePath ?? "";

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  const watch = (input) => {
    const id = `${input.id}-list`;
    const list = element("ul", { id, role: "listbox", "aria-label": "Found", class: "suggestions", hidden: "" });
    const told = element("p", { role: "status", class: "visually-hidden" });
    input.parentElement.append(list, told);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", "false");
    let chosen = -1;
    let timer;
    let request;

    const choose = (index) => {
      chosen = index;
      [...list.children].forEach((option, at) => {
        option.setAttribute("aria-selected", String(at === index));
        if (at === index) option.scrollIntoView({ block: "nearest" });
      });
      if (index < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[index].id);
    };
    const show = (hits) => {
      list.replaceChildren(...hits.map(({ kind, title, line, path }, at) => element(
        "li",
        { id: `${id}-${at}`, role: "option", "data-path": path },
        element("span", { class: "kind" }, kind),
        element("span", { class: "title" }, title),
        element("span", { class: "line" }, line),
      )));
      choose(-1);
      list.hidden = hits.length === 0;
      input.setAttribute("aria-expanded", String(hits.length > 0));
    };
    const close = () => {
      clearTimeout(timer);
      request?.abort();
      show([]);
      told.textContent = "";
    };
    const ask = async () => {
      request?.abort();
      const own = new AbortController();
      request = own;
      const text = input.value.trim();
      if (!text) return close();
      try {
        const address = `${BASE_PATH}/search.json?q=${encodeURIComponent(text)}`;
        const response = await fetch(address, { signal: own.signal });
        if (!response.ok) return close();
        const { hits } = await response.json();
        if (own !== request || document.activeElement !== input) return;
        show(hits.slice(0, MOST));
        told.textContent = hits.length ? `${list.children.length} suggestions` : "No suggestions";
      } catch {
        // Without an answer there is no list; Enter still searches.
        if (own === request) close();
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("blur", close);
    input.form.addEventListener("submit", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      const { length } = list.children;
      if (event.key === "ArrowDown") choose(chosen + 1 < length ? chosen + 1 : -1);
      else if (event.key === "ArrowUp") choose(chosen < 0 ? length - 1 : chosen - 1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.path);
      else return;
      event.preventDefault();
    });
    // The field keeps the focus, so that the list stays until the click is done.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) location.assign(option.dataset.path);
    });
    if (input.value && document.activeElement === input && input.value !== input.defaultValue) ask();
  };

  document.querySelectorAll("input[data-suggest]").forEach(watch);
})();

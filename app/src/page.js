(() => {
  const root = document.documentElement;
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
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".theme-button")) return;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    store.write(next);
  });
})();

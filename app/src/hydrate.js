((glue, wasm, others) => {
  // Lets the browser draw and answer before it goes on.
  const nextTask = () => new Promise((done) => setTimeout(done));
  // What `leptos::hydration::HydrationScripts` does in islands mode, with addresses of
  // our own: from the outside in, a parent before what stands in its children.
  const hydrate = async (module) => {
    for (const island of document.querySelectorAll("leptos-island")) {
      island.parentElement.closest("leptos-children")?.$$on_hydrate?.();
      await module[island.dataset.component]?.(island);
    }
  };
  // A lazy island whose chunk is missing would end the wasm, so all chunks are here
  // before it starts. To ask for all of them at once holds a phone up.
  const load = async (address) => {
    await nextTask();
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await response.arrayBuffer();
  };
  const start = async () => {
    const main = fetch(wasm);
    main.catch(() => {});
    const [module] = await Promise.all([import(glue), ...others.map(load)]);
    await module.default({ module_or_path: main });
    await nextTask();
    module.hydrate();
    await hydrate(module);
  };
  // The server is gone, or has a newer version of the page and its chunks.
  const fail = (error) => {
    console.error(error);
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = "Try again";
    const notice = document.createElement("p");
    notice.className = "not-loaded";
    notice.role = "alert";
    notice.append("A part of this page could not be loaded, and does not work without it. ", again);
    again.addEventListener("click", () => {
      start().then(() => notice.remove(), () => location.reload());
    });
    document.querySelector("leptos-island")?.before(notice);
  };
  // What is read comes first: the wasm would share a slow line with the style sheet, and
  // a slow machine with the first picture.
  const painted = new Promise((done) => {
    const see = (list) => list.getEntriesByName("first-contentful-paint").forEach(done);
    // The ground may be painted before.
    new PerformanceObserver(see).observe({ type: "paint", buffered: true });
    // A page in the background is not painted, and some browsers keep it to themselves.
    setTimeout(done, 1000);
  });
  painted.then(start).catch(fail);
})

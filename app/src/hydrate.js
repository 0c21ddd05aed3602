((glue, wasm, chunks) => {
  // What `leptos::hydration::HydrationScripts` does in islands mode, with addresses of
  // our own: from the outside in, a parent before what stands in its children.
  const parents = [];
  const hydrate = async (node, module) => {
    const tag = node.tagName.toLowerCase();
    if (tag === "leptos-island") {
      parents.at(-1)?.();
      await module[node.dataset.component]?.(node);
    }
    const isChildren = tag === "leptos-children";
    if (isChildren) parents.push(node.$$on_hydrate);
    for (const child of node.children) await hydrate(child, module);
    if (isChildren) parents.pop();
  };
  // A lazy island whose chunk is missing would end the wasm, so all chunks are here
  // before it starts.
  const load = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await response.arrayBuffer();
  };
  const start = async () => {
    const [module] = await Promise.all([import(glue), ...chunks.map(load)]);
    await module.default({ module_or_path: wasm });
    module.hydrate();
    await hydrate(document.body, module);
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
  const begin = () => start().catch(fail);
  // A busy machine may never be idle.
  if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 500 });
  else begin();
})

((glue, wasm) => {
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
  const start = async () => {
    const module = await import(glue);
    await module.default({ module_or_path: wasm });
    module.hydrate();
    await hydrate(document.body, module);
  };
  if ("requestIdleCallback" in window) requestIdleCallback(start);
  else start();
})

/* Search without a server: a browser refuses workers to pages opened from the disk, so there the theme's search worker
   runs in an empty frame instead. It must load before the theme's scripts. */
(() => {
  "use strict";
  if (location.protocol !== "file:") return;

  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      this.ready = new Promise((loaded) => {
        const start = () => {
          document.body.append(frame);
          const scope = frame.contentWindow;
          scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          const script = frame.contentDocument.createElement("script");
          script.src = new URL(url, location);
          script.onload = () => loaded(scope);
          frame.contentDocument.head.append(script);
        };
        if (document.body) start();
        else document.addEventListener("DOMContentLoaded", start);
      });
    }

    async postMessage(data) {
      const scope = await this.ready;
      scope.dispatchEvent(new scope.MessageEvent("message", { data }));
    }

    terminate() {}
  };
})();

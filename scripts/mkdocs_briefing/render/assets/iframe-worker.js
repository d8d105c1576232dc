/* The theme's search runs our own worker, which finds what people type. A browser refuses workers to pages opened from
   the disk: there it runs in an empty frame instead. This must load before the theme's scripts. */
(() => {
  "use strict";
  const FILES = ["words.js", "search-worker.js"].map((name) => new URL(name, document.currentScript.src));
  const isSearch = (url) => /\/workers\/search\.[^/]*js$/.test(new URL(url, location).pathname);
  const Native = window.Worker;

  if (location.protocol !== "file:") {
    window.Worker = class extends Native {
      constructor(url, options) {
        super(isSearch(url) ? FILES[1] : url, options);
      }
    };
    return;
  }

  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      this.ready = new Promise((loaded) => {
        const start = async () => {
          document.body.append(frame);
          const scope = frame.contentWindow;
          scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          for (const file of isSearch(url) ? FILES : [new URL(url, location)]) {
            const script = frame.contentDocument.createElement("script");
            script.src = file;
            await new Promise((arrived) => {
              script.onload = arrived;
              frame.contentDocument.head.append(script);
            });
          }
          loaded(scope);
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

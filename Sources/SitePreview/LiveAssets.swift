/// What the server adds to the pages that it shows, and only there: a script of the same origin, as the pages' own
/// content-security policy asks for, and its style.
enum LiveAssets {
    /// The folder of the server's own addresses; no page of a site begins with a dot.
    static let folder = ".tiaowen"

    /// A page with the script in its head.
    static func added(to html: [UInt8], generation: Int) -> [UInt8] {
        let mark = Array("</head>".utf8)
        guard let end = html.indices.dropLast(mark.count - 1).first(where: { html[$0...].starts(with: mark) }) else {
            return html
        }
        let tags =
            "<link rel=\"stylesheet\" href=\"/\(folder)/live.css\">"
            + "<script src=\"/\(folder)/live.js?generation=\(generation)\" defer></script>"
        return Array(html[..<end]) + Array(tags.utf8) + Array(html[end...])
    }

    /// Loads the page anew when there is a newer site, and lays what is wrong over it while there is none.
    static let script = """
        "use strict";
        const loaded = Number(new URL(document.currentScript.src).searchParams.get("generation"));
        const events = new EventSource("/\(folder)/events");
        function element(name, text) {
          const made = document.createElement(name);
          made.textContent = text;
          return made;
        }
        function show(findings) {
          document.getElementById("tiaowen-live")?.remove();
          if (findings.length === 0) return;
          const overlay = document.createElement("section");
          overlay.id = "tiaowen-live";
          overlay.setAttribute("role", "alert");
          overlay.append(element("h2", `${findings.length} × ✗`));
          for (const finding of findings) overlay.append(element("pre", finding));
          document.body.append(overlay);
        }
        events.addEventListener("state", (event) => {
          const state = JSON.parse(event.data);
          if (state.generation > loaded) location.reload();
          else show(state.findings);
        });
        addEventListener("pagehide", () => events.close());

        """

    /// The look of the overlay.
    static let style = """
        #tiaowen-live { position: fixed; inset: auto 0 0 0; max-height: 50vh; overflow: auto; z-index: 1000;
          padding: 0.5rem 1rem; background: #400; color: #fff; font-size: 0.9rem; }
        #tiaowen-live pre { white-space: pre-wrap; margin: 0.5rem 0; }

        """
}

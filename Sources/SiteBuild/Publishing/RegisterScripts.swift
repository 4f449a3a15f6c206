import JSONWriting
import PolicyModel
import SitePlanning

/// The register in parts that its page loads when a reader asks for them: `data/register/0.js` and so on.
///
/// Classic scripts, because `fetch` fails in a folder on disk. Each hands its records to `TiaowenRegister.take`: those of
/// `data/norms.json`, and beside them what the table shows.
enum RegisterScripts {
    /// `title` of the document, `place` of the provision, its `page` below the folder of a language, and `words`: before
    /// the trigger, the trigger, behind it.
    static func writeDisplay(of row: Register.Row, _ routes: Routes, to json: inout JSONWriter) {
        let policy = row.clause.policy
        let (passage, trigger) = (row.norm.passage, row.norm.trigger.span)
        let place = CitedPlace(policy: policy, division: passage.division, node: passage.provision)
        json.field("title", policy.metadata.title)
        json.field("place", place.name ?? "")
        let page = place.destination(routes, inWholeText: false)
        json.field("page", page.reference(from: routes.home))
        let holds = passage.span.start <= trigger.start && trigger.end <= passage.span.end
        let cuts = holds ? trigger : Span(passage.span.end, passage.span.end)
        let words = [
            Span(passage.span.start, cuts.start), cuts, Span(cuts.end, passage.span.end),
        ]
        json.field("words", words.map { policy.source[$0] })
    }
}

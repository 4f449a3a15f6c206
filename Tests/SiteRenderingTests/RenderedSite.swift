import PolicyModel
import SampleSite
import SitePlanning

@testable import SiteRendering

/// The sample site as the project's own theme renders it.
struct RenderedSite {
    let files: [String: OutputFile]

    init(
        policies: [Policy] = SampleSite.policies, annotations: [Annotations] = [], baseURL: String? = nil
    ) throws {
        try self.init(plan: SampleSite.plan(policies: policies, annotations: annotations, baseURL: baseURL))
    }

    init(plan: SitePlan) throws {
        let renderer = SiteRenderer(theme: try ProjectTheme.read().value, plan: plan)
        let files = plan.pages.map { renderer.render($0).value } + renderer.assets + renderer.webFiles
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    }

    /// The HTML pages by their path, in order.
    var pages: [(path: String, page: RenderedPage)] {
        files.keys.filter { $0.hasSuffix(".html") }.sorted().compactMap { path in page(path).map { (path, $0) } }
    }

    func page(_ path: String) -> RenderedPage? {
        files[path].map { RenderedPage(String(decoding: $0.bytes, as: UTF8.self)) }
    }
}

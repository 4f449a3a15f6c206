import Glibc
import ParallelMapping
import PolicyAnnotation
import PolicyLinking
import PolicyModel
import PolicyParsing
import SiteBuild
import SitePlanning
import SiteSearch

/// Times the stages of a build one by one; what each needs is in memory before the clock starts.
///
/// Arguments: the content folder with the vocabulary, then files and folders of texts; without these the texts are those
/// of the content, and pages and index are timed too. Prints medians in megabytes of text per second: of one thread for
/// the stages that take one text at a time, of wall time and of all cores for the others.
let rounds = 5
let arguments = Array(CommandLine.arguments.dropFirst())
guard let content = arguments.first else { fatalError("usage: stages CONTENT [PATH…]") }
let paths = arguments.count > 1 ? Array(arguments.dropFirst()) : ["\(content)/policies"]
let vocabulary = VocabularyLoading.load(content: content).value
let policies = Corpus.read(paths).policies
let bytes = policies.reduce(0) { $0 + $1.source.bytes.count }

/// The time of a clock in seconds.
func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The median time of `work` by each of some clocks, in seconds; a first round that is not counted warms the caches.
func medians(_ clocks: [clockid_t], _ work: () -> Void) -> [Double] {
    let times = (0...rounds).map { _ in
        let start = clocks.map(time)
        work()
        return zip(clocks.map(time), start).map { $0 - $1 }
    }
    return clocks.indices.map { clock in times.dropFirst().map { $0[clock] }.sorted()[rounds / 2] }
}

func speed(_ seconds: Double) -> String {
    let tenths = Int((Double(bytes) / 100_000 / seconds).rounded())
    return "\(tenths / 10).\(tenths % 10) MB/s"
}

func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }

/// What one thread does with one text after the other.
func report(_ name: String, _ work: () -> Void) {
    let seconds = medians([CLOCK_THREAD_CPUTIME_ID], work)[0]
    print("\(name): \(milliseconds(seconds)), \(speed(seconds))")
}

/// What all cores do together.
func reportOnAllCores(_ name: String, _ work: () -> Void) {
    let times = medians([CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID], work)
    print("\(name): \(milliseconds(times[0])) on all cores, \(milliseconds(times[1])) of processor time")
}

print("\(policies.count) texts, \(bytes) bytes, medians of \(rounds) rounds")
report("parse") {
    for policy in policies {
        _ = PolicyParser.parse(policy.source, facts: DeclaredFacts(id: policy.id, provenance: policy.provenance))
    }
}
let annotator = PolicyAnnotator(vocabulary)
let layers: [(String, any Annotator)] = [
    ("norms", NormAnnotator(vocabulary)), ("references", ReferenceAnnotator(vocabulary)),
    ("targets", TargetAnnotator(vocabulary)), ("checklists", ChecklistAnnotator(vocabulary)),
    ("definitions", DefinitionAnnotator(vocabulary)),
]
let topics = TopicAnnotator(vocabulary)
report("annotate") { for policy in policies { _ = annotator.annotate(policy) } }
report("annotate without topics") {
    for policy in policies {
        let reading = Reading(policy)
        var annotations = Annotations()
        for (_, layer) in layers { layer.annotate(reading, into: &annotations) }
    }
}
report("  cut into sentences") { for policy in policies { _ = Reading(policy) } }
let readings = policies.map { Reading($0) }
for (name, layer) in layers + [("topics", topics)] {
    report("  \(name)") {
        for reading in readings {
            var annotations = Annotations()
            layer.annotate(reading, into: &annotations)
        }
    }
}
let annotations = policies.map { annotator.annotate($0) }
reportOnAllCores("resolve references") {
    let resolver = ReferenceResolver(policies)
    _ = Array(zip(policies, annotations)).mapInParallel { resolver.resolve($1, of: $0) }
}
let resolver = ReferenceResolver(policies)
let resolved = zip(policies, annotations).map { resolver.resolve($1, of: $0) }
reportOnAllCores("link") { _ = CorpusLinks(policies, resolved, vocabulary, reviews: []) }
guard arguments.count == 1, let day = CivilDate(iso: "2026-01-01") else { exit(0) }
let build = Build(content: content, theme: "theme", output: "", asOf: day)
guard let draft = build.draft().draft else { fatalError("the content has errors: tiaowen check says which") }
reportOnAllCores("render \(draft.plan.pages.count) pages") {
    _ = draft.plan.pages.mapInParallel { draft.renderer.render($0).value.count }
}
reportOnAllCores("index") { _ = SearchIndex.build(draft.knowledge, language: draft.language) }

import Glibc
import PolicyAnnotation
import PolicyModel
import SiteBuild

/// Times annotation alone, on one core: the texts are in memory and parsed before the clock starts.
///
/// Arguments: the content folder with the vocabulary, then the files and folders of texts. Prints the median of the
/// rounds for the whole annotator and for each layer, in megabytes of text per second.
let rounds = 5
let arguments = Array(CommandLine.arguments.dropFirst())
guard let content = arguments.first, arguments.count > 1 else { fatalError("usage: stages CONTENT PATH…") }
let vocabulary = VocabularyLoading.load(content: content).value
let policies = Corpus.read(Array(arguments.dropFirst())).policies
let bytes = policies.reduce(0) { $0 + $1.source.bytes.count }

/// The time that this thread had a core for itself, in seconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The median time of `work`, in seconds; a first round that is not counted warms the caches.
func median(_ work: () -> Void) -> Double {
    let times = (0...rounds).map { _ in
        let start = processorTime()
        work()
        return processorTime() - start
    }
    return times.dropFirst().sorted()[rounds / 2]
}

func report(_ name: String, _ work: () -> Void) {
    let seconds = median(work)
    let speed = Double(bytes) / 1_000_000 / seconds
    print("\(name): \((seconds * 1000).rounded() / 1000) s, \((speed * 10).rounded() / 10) MB/s")
}

print("\(policies.count) texts, \(bytes) bytes, processor time of one thread, medians of \(rounds) rounds")
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
